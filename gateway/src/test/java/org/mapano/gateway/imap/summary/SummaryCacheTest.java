package org.mapano.gateway.imap.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mapano.gateway.imap.session.TestIndex;

class SummaryCacheTest {
  private final SummaryCache cache = new SummaryCache(2000);

  private static FolderSummaries summaries(TestIndex index, int length) {
    FolderSummaries folder = new FolderSummaries(index);
    folder.put(Field.SUBJECT, 0, "x".repeat(length));
    return folder;
  }

  private boolean knows(TestIndex index) {
    Object[] column = cache.get(index).column(Field.SUBJECT);
    return column != null && column[0] != null;
  }

  @Test
  void keepsWhatWasUsedLastWithinItsBounds() {
    TestIndex first = TestIndex.of(1).inFolder(1);
    TestIndex second = TestIndex.of(1).inFolder(2);
    TestIndex third = TestIndex.of(1).inFolder(3);
    cache.put(summaries(first, 700));
    cache.put(summaries(second, 700));
    assertThat(knows(first)).isTrue();
    cache.put(summaries(third, 700));
    assertThat(knows(first)).isTrue();
    assertThat(knows(second)).isFalse();
    assertThat(knows(third)).isTrue();
  }

  @Test
  void doesNotKeepWhatIsTooLarge() {
    TestIndex index = TestIndex.of(1).inFolder(1);
    cache.put(summaries(index, 5000));
    assertThat(knows(index)).isFalse();
  }

  @Test
  void anOlderSnapshotDoesNotReplaceALaterOne() {
    TestIndex older = TestIndex.of(1).inFolder(1);
    TestIndex later = older.changed(1, 50);
    cache.put(summaries(later, 100));
    cache.put(new FolderSummaries(older));
    assertThat(knows(later)).isTrue();
    assertThat(knows(older)).isFalse();
  }
}
