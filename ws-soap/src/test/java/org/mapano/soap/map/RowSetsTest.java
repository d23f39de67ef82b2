package org.mapano.soap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.table.TableRow;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder.Direction;
import org.mapano.mapi.table.SortOrderSet;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.SortOrder;

class RowSetsTest {
  @Test
  void cellsHaveTheTagsOfTheirColumns() {
    ColumnSet columns = ColumnSet.of(0x0037001E, 0x0E070003, 0x6600301F);
    TableRow row =
        new TableRow(
            InstanceKey.of(1, 0),
            List.of(
                new PropValue(0x0037001F, "s"),
                new PropValue(0x0E07000A, ErrorCode.NOT_FOUND.value()),
                new PropValue(0x6600001F, "one")));
    assertThat(RowSets.toWire(columns, List.of(row)))
        .containsExactly(
            List.of(
                new PropVal(0x0037001EL, "s"),
                new PropVal(0x0E07000AL, 2_147_483_650L),
                new PropVal(0x6600001FL, "one")));
  }

  @Test
  void ordersAreMapped() {
    SortOrderSet set =
        SortOrders.toMapi(
            List.of(new SortOrder(0x0037001FL, 1), new SortOrder(0x0E070003L, 4)), 1, 0);
    assertThat(set.categories()).isEqualTo(1);
    assertThat(set.orders().get(0).direction()).isEqualTo(Direction.DESCENDING);
    assertThat(set.orders().get(1).direction()).isEqualTo(Direction.CATEGORY_MAX);
    assertThat(SortOrders.toMapi(null, 0, 0)).isEqualTo(SortOrderSet.NONE);
  }

  @Test
  void refusesImpossibleOrders() {
    assertThatThrownBy(() -> SortOrders.toMapi(List.of(new SortOrder(0x0037001FL, 3)), 0, 0))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> SortOrders.toMapi(List.of(), 1, 0)).isInstanceOf(StoreException.class);
  }
}
