package org.mapano.gateway.imap.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.gateway.imap.session.TestIndex;

class FolderSummariesTest {
  private static FolderSummaries filled(TestIndex index) {
    FolderSummaries folder = new FolderSummaries(index);
    for (int position = 0; position < index.count(); position++) {
      folder.put(Field.SUBJECT, position, "s" + index.number(position));
    }
    return folder;
  }

  @Test
  void valuesFollowTheirMessagesIntoTheNextSnapshot() {
    TestIndex before = TestIndex.of(2, 4, 6);
    FolderSummaries moved = filled(before).on(TestIndex.of(2, 6, 7));
    assertThat(moved.column(Field.SUBJECT)).containsExactly("s2", "s6", null);
    assertThat(filled(before).on(before).column(Field.SUBJECT)).containsExactly("s2", "s4", "s6");
  }

  @Test
  void changedMessagesAreReadAgain() {
    TestIndex before = TestIndex.of(2, 4, 6);
    FolderSummaries moved = filled(before).on(before.changed(4, 99));
    assertThat(moved.column(Field.SUBJECT)).containsExactly("s2", null, "s6");
  }

  @Test
  void largestFieldsGoFirst() {
    TestIndex index = TestIndex.of(1, 2);
    FolderSummaries folder = filled(index);
    folder.put(Field.ENVELOPE, 0, "x".repeat(5000));
    long all = folder.bytes();
    folder.shrink(all);
    assertThat(folder.column(Field.ENVELOPE)).isNotNull();
    folder.shrink(all - 1);
    assertThat(folder.column(Field.ENVELOPE)).isNull();
    assertThat(folder.column(Field.SUBJECT)).containsExactly("s1", "s2");
    assertThat(folder.bytes()).isLessThan(all - 5000);
  }

  @Test
  void messagesWithoutAllFieldsAreNotThere() {
    TestIndex index = TestIndex.of(1, 2);
    FolderSummaries folder = filled(index);
    folder.put(Field.SENT, 1, 5L);
    Summaries summaries = Summaries.of(folder, Set.of(Field.SUBJECT, Field.SENT));
    assertThat(summaries.has(0)).isFalse();
    assertThat(summaries.has(1)).isTrue();
    assertThat(summaries.value(Field.SENT, 1)).isEqualTo(5L);
  }
}
