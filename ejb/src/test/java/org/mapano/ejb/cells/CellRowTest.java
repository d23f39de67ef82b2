package org.mapano.ejb.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

class CellRowTest {
  private static final int SEVERAL = 0x6802101F;
  private static final int AS_NUMBER = 0x68000003;
  private static final int AS_TEXT = 0x6800001F;

  private static PropMap filled(CellRow row, Integer... tags) {
    PropMap found = new PropMap();
    return row.fill(CellRow.names(Set.of(tags)), found) ? found : null;
  }

  @Test
  void knowsWhatIsThereAndWhatIsNot() {
    int[] names = CellRow.names(Set.of(Tags.PR_SUBJECT, Tags.PR_SENDER_NAME, SEVERAL));
    CellRow row =
        CellRow.of(
            names, new PropMap().put(Tags.PR_SUBJECT, "subject").put(SEVERAL, List.of("a", "b")));
    assertThat(filled(row, Tags.PR_SUBJECT, SEVERAL).tags())
        .containsExactlyInAnyOrder(Tags.PR_SUBJECT, SEVERAL);
    assertThat(filled(row, Tags.PR_SENDER_NAME).isEmpty()).isTrue();
    assertThat(filled(row, Tags.PR_SUBJECT, Tags.PR_MESSAGE_SIZE)).isNull();
  }

  @Test
  void everyTypeOfAPropertyIsKept() {
    PropMap both = new PropMap().put(AS_NUMBER, 5).put(AS_TEXT, "five");
    CellRow row = CellRow.of(CellRow.names(Set.of(AS_TEXT)), both);
    assertThat(filled(row, AS_NUMBER)).containsExactlyElementsOf(both);
  }

  @Test
  void rowsOfTheSameStateAreJoined() {
    CellRow one =
        CellRow.of(CellRow.names(Set.of(Tags.PR_SUBJECT)), new PropMap().put(Tags.PR_SUBJECT, "s"));
    CellRow two =
        CellRow.of(
            CellRow.names(Set.of(Tags.PR_MESSAGE_SIZE, SEVERAL)),
            new PropMap().put(Tags.PR_MESSAGE_SIZE, 7));
    CellRow joined = one.with(two);
    assertThat(filled(joined, Tags.PR_SUBJECT, Tags.PR_MESSAGE_SIZE, SEVERAL).tags())
        .containsExactlyInAnyOrder(Tags.PR_SUBJECT, Tags.PR_MESSAGE_SIZE);
    assertThat(joined.bytes()).isGreaterThan(one.bytes());
  }
}
