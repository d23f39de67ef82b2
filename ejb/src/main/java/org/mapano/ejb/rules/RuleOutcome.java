package org.mapano.ejb.rules;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.submission.SentCopy;
import org.mapano.ejb.submission.ServerMail;
import org.mapano.mapi.message.MapiMessage;

/** What the rules of a mailbox have made of a mail. */
public final class RuleOutcome {
  /** Mails that the rules of one mailbox send because of one mail. */
  static final int MAX_SENT = 20;

  /**
   * A message to be stored beside the one in the Inbox, or in its place.
   *
   * @param store where
   * @param folderId folder of that store
   * @param message what
   * @param arrives whether it is the mail that came in, not something about it
   */
  public record Filed(StoreInfo store, long folderId, MapiMessage message, boolean arrives) {}

  /**
   * A message to be sent in the name of the mailbox's owner.
   *
   * @param author the owner
   * @param message what
   * @param copy what becomes of it then
   */
  public record Sent(Author author, MapiMessage message, SentCopy copy) {}

  private final List<Filed> filed = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<ServerMail> mails = new ArrayList<>();
  private boolean kept = true;

  /** A mail that goes somewhere else than to the Inbox, and nothing more. */
  public static RuleOutcome elsewhere(Filed mail) {
    RuleOutcome outcome = new RuleOutcome();
    outcome.file(mail);
    outcome.drop();
    return outcome;
  }

  /** What is to be stored, in order. */
  public List<Filed> filed() {
    return filed;
  }

  /** What is to be sent in the owner's name. */
  public List<Sent> sent() {
    return sent;
  }

  /** What the server is to send itself. */
  public List<ServerMail> mails() {
    return mails;
  }

  /** Whether the mail also stays in the Inbox. */
  public boolean kept() {
    return kept;
  }

  /** Whether the mail just goes to the Inbox. */
  public boolean isPlain() {
    return kept && filed.isEmpty() && sent.isEmpty() && mails.isEmpty();
  }

  void file(Filed message) {
    filed.add(message);
  }

  /** Whether a further mail may be sent. */
  boolean maySend() {
    return sent.size() + mails.size() < MAX_SENT;
  }

  void send(Sent message) {
    sent.add(message);
  }

  void send(ServerMail mail) {
    mails.add(mail);
  }

  /** The mail does not stay in the Inbox. */
  void drop() {
    kept = false;
  }
}
