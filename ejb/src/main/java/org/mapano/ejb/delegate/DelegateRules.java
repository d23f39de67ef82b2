package org.mapano.ejb.delegate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.DelegateRule;
import org.mapano.mapi.rule.RuleTable;
import org.mapano.mapi.rule.RuleTableEditor;

/** The rule of an Inbox by which delegates get copies of meeting requests. */
@Singleton
class DelegateRules {
  private static final int TO = 1;
  private static final int MAIL_USER = 6;
  private static final DelegateRule NONE = new DelegateRule(List.of(), false);

  private final Folders folders;

  @Inject
  DelegateRules(Folders folders) {
    this.folders = folders;
  }

  DelegateRule read(StoreSession actor, long inbox) {
    return find(table(actor, inbox)).orElse(NONE);
  }

  private static Optional<DelegateRule> find(byte[] table) {
    return table == null ? Optional.empty() : DelegateRule.find(RuleTable.read(table));
  }

  private byte[] table(StoreSession actor, long inbox) {
    return folders.properties(actor, inbox).bytes(Tags.PR_RULES_DATA);
  }

  static boolean names(DelegateRule rule, byte[] entryId) {
    return rule.recipients().stream().anyMatch(recipient -> is(recipient, entryId));
  }

  private static boolean is(PropMap recipient, byte[] entryId) {
    return Arrays.equals(recipient.bytes(Tags.PR_ENTRYID), entryId);
  }

  /**
   * Writes who gets copies.
   *
   * @param member whose place in the rule is decided
   * @param copies whether that is one who gets copies
   * @throws StoreException CALL_FAILED when the rules of the mailbox cannot be read
   */
  void put(StoreSession actor, long inbox, UserAccount member, boolean copies) {
    byte[] entryId = DirectoryIds.entryId(member);
    byte[] table = table(actor, inbox);
    DelegateRule before = find(table).orElse(NONE);
    if (!copies && !names(before, entryId)) {
      return;
    }
    List<PropMap> recipients = new ArrayList<>(before.recipients());
    recipients.removeIf(recipient -> is(recipient, entryId));
    if (copies) {
      recipients.add(recipient(member, entryId));
    }
    write(actor, inbox, table, new DelegateRule(recipients, before.delete()));
  }

  /** Decides whether the owner gets no copy. */
  void delete(StoreSession actor, long inbox, boolean delete) {
    byte[] table = table(actor, inbox);
    DelegateRule before = find(table).orElse(NONE);
    if (before.delete() != delete) {
      write(actor, inbox, table, new DelegateRule(before.recipients(), delete));
    }
  }

  /** A rule for nobody is none: it would only lose the owner's mail. */
  private void write(StoreSession actor, long inbox, byte[] table, DelegateRule rule) {
    try {
      byte[] changed =
          RuleTableEditor.put(
              table, rule.recipients().isEmpty() ? Optional.empty() : Optional.of(rule));
      folders.change(actor, inbox, new PropMap().put(Tags.PR_RULES_DATA, changed), List.of());
    } catch (IllegalArgumentException damaged) {
      throw new StoreException(ErrorCode.CALL_FAILED, damaged.getMessage());
    }
  }

  private static PropMap recipient(UserAccount member, byte[] entryId) {
    return new PropMap()
        .put(Tags.PR_ENTRYID, entryId)
        .put(Tags.PR_DISPLAY_NAME, member.fullName())
        .put(Tags.PR_ADDRTYPE, "SMTP")
        .put(Tags.PR_EMAIL_ADDRESS, member.email())
        .put(Tags.PR_SMTP_ADDRESS, member.email())
        .put(Tags.PR_OBJECT_TYPE, MAIL_USER)
        .put(Tags.PR_RECIPIENT_TYPE, TO);
  }
}
