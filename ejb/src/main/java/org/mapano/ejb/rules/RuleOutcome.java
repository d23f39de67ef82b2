package org.mapano.ejb.rules;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.mapi.message.MapiMessage;

/** What the rules of a mailbox have made of a mail. */
public final class RuleOutcome {
  /**
   * A message to be stored beside the one in the Inbox, or in its place.
   *
   * @param store where
   * @param folderId folder of that store
   * @param message what
   * @param arrives whether it is the mail that came in, not something about it
   */
  public record Filed(StoreInfo store, long folderId, MapiMessage message, boolean arrives) {}

  private final List<Filed> filed = new ArrayList<>();
  private boolean kept = true;

  /** What is to be stored, in order. */
  public List<Filed> filed() {
    return filed;
  }

  /** Whether the mail also stays in the Inbox. */
  public boolean kept() {
    return kept;
  }

  /** Whether the mail just goes to the Inbox. */
  public boolean isPlain() {
    return kept && filed.isEmpty();
  }

  void file(Filed message) {
    filed.add(message);
  }

  /** The mail does not stay in the Inbox. */
  void drop() {
    kept = false;
  }
}
