package org.mapano.gateway.imap.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.gateway.imap.codec.ImapSyntaxException;

class MailboxTreeTest {
  private static final SpecialFolders SPECIAL =
      new SpecialFolders(1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);

  private static FolderInfo folder(long id, long parent, String name, String type) {
    return new FolderInfo(id, parent, name, type, false, false, 0, 0, 0x5FB);
  }

  private static List<String> names(boolean onlyMail, FolderInfo... folders) {
    MailboxTree tree = new MailboxTree(SPECIAL, onlyMail);
    tree.addOwn(List.of(folders));
    return tree.all().stream().map(Mailbox::name).toList();
  }

  @Test
  void namesTheReceiveFolderInbox() {
    assertThat(
            names(
                true,
                folder(30, 1, "Archief", ""),
                folder(10, 1, "Postvak IN", "IPF.Note"),
                folder(31, 10, "werk", "IPF.Note")))
        .containsExactly("INBOX", "Archief", "INBOX/werk");
  }

  @Test
  void showsDelimitersAsCommas() {
    assertThat(names(true, folder(30, 1, "in/out", "IPF.Note"))).containsExactly("in,out");
  }

  @Test
  void hidesWhatHoldsNoMailUnlessItLeadsToMail() {
    FolderInfo[] folders = {
      folder(16, 1, "Calendar", "IPF.Appointment"),
      folder(17, 1, "Contacts", "IPF.Contact"),
      folder(40, 17, "Cards", "IPF.Note")
    };
    assertThat(names(true, folders)).containsExactly("Contacts", "Contacts/Cards");
    assertThat(names(false, folders)).containsExactly("Calendar", "Contacts", "Contacts/Cards");
  }

  @Test
  void hidesSearchFoldersAndHiddenOnes() {
    assertThat(
            names(
                true,
                new FolderInfo(50, 1, "Found", "IPF.Note", true, false, 0, 0, 0),
                new FolderInfo(51, 1, "Hidden", "IPF.Note", false, true, 0, 0, 0)))
        .isEmpty();
  }

  @Test
  void findsWithoutRegardToCaseAndKnowsChildren() throws ImapSyntaxException {
    MailboxTree tree = new MailboxTree(SPECIAL, true);
    tree.addOwn(
        List.of(folder(12, 1, "Sent Items", "IPF.Note"), folder(60, 12, "Old", "IPF.Note")));
    Mailbox sent = tree.find(MailboxName.parse("SENT ITEMS".getBytes(StandardCharsets.UTF_8)));
    assertThat(sent.specialUse()).isEqualTo("\\Sent");
    assertThat(tree.hasChildren(sent)).isTrue();
    assertThat(tree.below(sent)).extracting(Mailbox::name).containsExactly("Sent Items/Old");
  }

  @Test
  void putsThePublicStoreBelowItsName() {
    MailboxTree tree = new MailboxTree(SPECIAL, true);
    tree.addPublic(folder(70, 69, "IPM_SUBTREE", ""), List.of(folder(71, 70, "Team", "IPF.Note")));
    assertThat(tree.all())
        .extracting(Mailbox::name)
        .containsExactly("Public folders", "Public folders/Team");
    assertThat(tree.find(70).selectable()).isFalse();
  }
}
