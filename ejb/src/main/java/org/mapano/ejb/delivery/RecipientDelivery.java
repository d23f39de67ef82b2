package org.mapano.ejb.delivery;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.rules.MailboxOrders;
import org.mapano.ejb.rules.RuleOutcome;
import org.mapano.ejb.rules.RuleSubject;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** One recipient's share of a delivery, while the steps work on it. */
final class RecipientDelivery {
  private final UserAccount user;
  private final Mailboxes.Mailbox mailbox;
  private final Envelope envelope;
  private final ConvertedMail mail;
  private final Placement placement;
  private MapiMessage message;
  private boolean rewritten;
  private boolean quiet;
  private MailboxOrders orders = MailboxOrders.NONE;
  private RuleOutcome outcome = new RuleOutcome();
  private RuleSubject subject;
  private String absenceTo;
  private StoreInfo target;
  private long folderId;
  private ByteSource original;
  private DeliveryResult result;

  /**
   * A share.
   *
   * @param envelope who hands the mail over
   * @param mail what all recipients share; null when it could not be converted
   * @param message the recipient's own copy of it, or the message that takes its place
   * @param placement where the mail is to go
   */
  RecipientDelivery(
      UserAccount user,
      Mailboxes.Mailbox mailbox,
      Envelope envelope,
      ConvertedMail mail,
      MapiMessage message,
      Placement placement) {
    this.user = user;
    this.mailbox = mailbox;
    this.envelope = envelope;
    this.mail = mail;
    this.placement = placement;
    this.message = message;
    this.rewritten = mail != null && mail.changed();
    this.quiet = placement.quiet();
    this.target = mailbox.store();
    this.folderId = mailbox.folders().inbox();
  }

  /** Whose mailbox it is. */
  UserAccount user() {
    return user;
  }

  /** The mailbox. */
  StoreInfo store() {
    return mailbox.store();
  }

  /** The store's special folders. */
  SpecialFolders folders() {
    return mailbox.folders();
  }

  /** Who hands the mail over. */
  Envelope envelope() {
    return envelope;
  }

  /** What all recipients share; null for a message that takes the place of the mail. */
  ConvertedMail mail() {
    return mail;
  }

  /** Where the mail is to go; to the junk folder if a filter has marked it. */
  Placement placement() {
    return placement;
  }

  /** The recipient's own copy, to be changed by the steps. */
  MapiMessage message() {
    return message;
  }

  /** Takes another message in place of the one that was made of the mail. */
  void rewrite(MapiMessage other) {
    message = other;
    rewritten = true;
  }

  /** Whether the message is no longer what was made of the mail. */
  boolean rewritten() {
    return rewritten;
  }

  /** Whether the mail is for the Inbox, and so for the recipient's rules. */
  boolean isForInbox() {
    return mail != null && folderId == folders().inbox() && outcome.isPlain();
  }

  /** Whether nobody is told of new mail. */
  boolean isQuiet() {
    return quiet;
  }

  void keepQuiet() {
    quiet = true;
  }

  /** What the recipient wants to be done with mail. */
  MailboxOrders orders() {
    return orders;
  }

  void orders(MailboxOrders wanted) {
    orders = wanted;
  }

  /** Where the message goes. */
  long folderId() {
    return folderId;
  }

  void folderId(long id) {
    folderId = id;
  }

  /** Puts the message into a folder of any store. */
  void place(StoreInfo store, long id) {
    target = store;
    folderId = id;
  }

  /** The mail to be kept with the message, or null. */
  ByteSource original() {
    return original;
  }

  void original(ByteSource source) {
    original = source;
  }

  /** What the recipient's rules made of the mail. */
  RuleOutcome outcome() {
    return outcome;
  }

  void outcome(RuleOutcome made) {
    outcome = made;
  }

  /** The mail as rules and absences see it; null for what no rule is for. */
  RuleSubject subject() {
    return subject;
  }

  void subject(RuleSubject seen) {
    subject = seen;
  }

  /** Who is to be told of the recipient's absence; null for nobody. */
  String absenceTo() {
    return absenceTo;
  }

  void absenceTo(String sender) {
    absenceTo = sender;
  }

  /** Whether something is to be sent because of the mail. */
  boolean sendsSomething() {
    return absenceTo != null || !outcome.isPlain();
  }

  /**
   * Forgets what rules made of the mail, when that cannot be stored.
   *
   * @return false when there was nothing to forget
   */
  boolean forgetRules() {
    boolean special = sendsSomething() || target != mailbox.store();
    absenceTo = null;
    outcome = new RuleOutcome();
    place(mailbox.store(), mailbox.folders().inbox());
    return special;
  }

  /** All that is to be stored for this recipient. */
  List<RuleOutcome.Filed> stored() {
    List<RuleOutcome.Filed> stored = new ArrayList<>();
    if (outcome.kept()) {
      stored.add(new RuleOutcome.Filed(target, folderId, message, true));
    }
    stored.addAll(outcome.filed());
    return stored;
  }

  /** The outcome; null as long as the message is to be stored. */
  DeliveryResult result() {
    return result;
  }

  /** Ends the steps for this recipient. */
  void decide(DeliveryResult decided) {
    result = decided;
  }
}
