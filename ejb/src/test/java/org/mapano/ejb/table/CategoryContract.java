package org.mapano.ejb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** How tables group their rows into categories, on every supported database. */
abstract class CategoryContract extends TableFixture {
  private static final ColumnSet COLUMNS =
      ColumnSet.of(
          Tags.PR_SUBJECT,
          Tags.PR_IMPORTANCE,
          Tags.PR_ROW_TYPE,
          Tags.PR_DEPTH,
          Tags.PR_CONTENT_COUNT,
          Tags.PR_CONTENT_UNREAD);

  private Table table;

  @BeforeEach
  void fill() {
    save("a", 1);
    save("b", 0);
    save("c", 1);
    table = inbox();
    table.setColumns(COLUMNS);
  }

  private void save(String subject, int importance) {
    save(
        folders.inbox(),
        new PropMap().put(Tags.PR_SUBJECT, subject).put(Tags.PR_IMPORTANCE, importance));
  }

  private static SortOrderSet byImportance(int expanded) {
    return new SortOrderSet(
        List.of(SortOrder.ascending(Tags.PR_IMPORTANCE), SortOrder.ascending(Tags.PR_SUBJECT)),
        1,
        expanded);
  }

  private List<List<Object>> rows() {
    table.seek(Table.BEGINNING, 0);
    return table.query(100, false).stream().map(CategoryContract::cells).toList();
  }

  private static List<Object> cells(TableRow row) {
    return row.cells().stream()
        .map(cell -> (cell.tag() & 0xFFFF) == PropType.ERROR.code() ? null : cell.value())
        .toList();
  }

  private static List<Object> list(Object... cells) {
    return Arrays.asList(cells);
  }

  @Test
  void headersStandForClosedCategories() {
    table.sort(byImportance(0));
    assertThat(table.rowCount()).isEqualTo(2);
    assertThat(rows()).containsExactly(list(null, 0, 4, 0, 1, 1), list(null, 1, 4, 0, 2, 2));
  }

  @Test
  void openCategoriesShowTheirRows() {
    table.sort(byImportance(1));
    assertThat(rows())
        .containsExactly(
            list(null, 0, 3, 0, 1, 1),
            list("b", 0, 1, 1, 1, 1),
            list(null, 1, 3, 0, 2, 2),
            list("a", 1, 1, 1, 1, 1),
            list("c", 1, 1, 1, 1, 1));
  }

  @Test
  void categoriesOpenAndClose() {
    table.sort(byImportance(0));
    InstanceKey header = table.query(2, false).getLast().key();
    assertThat(header.objectId()).isZero();
    Table.Opened opened = table.expand(header, 1);
    assertThat(opened.rows()).hasSize(1);
    assertThat(opened.more()).isEqualTo(1);
    assertThat(table.rowCount()).isEqualTo(4);
    assertThat(table.expand(header, 9)).isEqualTo(new Table.Opened(List.of(), 0));
    byte[] state = table.collapseState(header);
    assertThat(table.collapse(header)).isEqualTo(2);
    assertThat(table.collapse(header)).isZero();
    assertThat(table.rowCount()).isEqualTo(2);
    int bookmark = table.restoreCollapseState(state);
    assertThat(table.rowCount()).isEqualTo(4);
    table.seek(bookmark, 0);
    assertThat(table.position()).isEqualTo(1);
    assertCode(ErrorCode.NOT_FOUND, () -> table.expand(InstanceKey.of(0, 99), 1));
    assertCode(ErrorCode.NOT_FOUND, () -> table.collapse(InstanceKey.of(1, 0)));
    assertCode(ErrorCode.INVALID_PARAMETER, () -> table.restoreCollapseState(new byte[30]));
  }

  @Test
  void categoriesFollowChangesAndKeepTheirKeys() throws InterruptedException {
    table.sort(byImportance(1));
    final InstanceKey header = table.query(1, false).getFirst().key();
    save("d", 0);
    save("e", 2);
    drain();
    assertThat(column(table, 0)).containsExactly(null, "b", "d", null, "a", "c", null, "e");
    assertThat(table.query(1, false).getFirst().key()).isEqualTo(header);
  }

  @Test
  void categoriesMayBeInTheOrderOfAnExtremeOfAnotherColumn() {
    SortOrder.Direction greatest = SortOrder.Direction.CATEGORY_MAX;
    table.sort(
        new SortOrderSet(
            List.of(
                SortOrder.ascending(Tags.PR_IMPORTANCE), new SortOrder(Tags.PR_SUBJECT, greatest)),
            1,
            0));
    assertThat(column(table, 1)).containsExactly(0, 1);
    SortOrder.Direction least = SortOrder.Direction.CATEGORY_MIN;
    table.sort(
        new SortOrderSet(
            List.of(SortOrder.ascending(Tags.PR_IMPORTANCE), new SortOrder(Tags.PR_SUBJECT, least)),
            1,
            0));
    assertThat(column(table, 1)).containsExactly(1, 0);
  }

  @Test
  void rowsInClosedCategoriesAreNotFound() {
    table.sort(byImportance(0));
    assertCode(ErrorCode.NOT_FOUND, () -> table.find(subjectIs("a"), Table.BEGINNING, false));
    table.sort(byImportance(1));
    table.find(subjectIs("a"), Table.BEGINNING, false);
    assertThat(table.position()).isEqualTo(3);
  }
}
