package org.mapano.soap.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvent.Kind;

/** The order of what follows from changes; folder 9 is above all others. */
class TellingOrderTest {
  private final List<String> told = new ArrayList<>();
  private final TellingOrder order =
      new TellingOrder(
          event ->
              told.add(
                  event.kind()
                      + " "
                      + (event.objectId() == 0 ? event.folderId() : event.objectId())),
          (event, before) -> FolderChange.after(event, before, folderId -> 9));

  @Test
  void aFolderIsToldOnceForAllThatOneChangeDid() {
    order.event(event(Kind.MESSAGE_DELETED, 1, 11, 5));
    order.event(event(Kind.MESSAGE_DELETED, 1, 12, 5));
    order.quiet();
    assertThat(told)
        .containsExactly("MESSAGE_DELETED 11", "MESSAGE_DELETED 12", "FOLDER_CHANGED 1");
    assertThat(order.isEmpty()).isTrue();
  }

  @Test
  void anotherChangeDoesNotWait() {
    order.event(event(Kind.MESSAGE_CREATED, 1, 11, 5));
    order.event(event(Kind.MESSAGE_CREATED, 1, 12, 6));
    assertThat(told)
        .containsExactly("MESSAGE_CREATED 11", "FOLDER_CHANGED 1", "MESSAGE_CREATED 12");
    assertThat(order.isEmpty()).isFalse();
  }

  @Test
  void aMoveIsToldOnceAndChangesBothFolders() {
    order.event(event(Kind.MESSAGE_LEFT, 1, 11, 5));
    order.event(moved(Kind.MESSAGE_MOVED, 1, 2, 11, 6));
    order.event(moved(Kind.MESSAGE_MOVED, 1, 2, 12, 7));
    order.quiet();
    assertThat(told.subList(1, told.size()))
        .containsExactly(
            "MESSAGE_MOVED 11", "MESSAGE_MOVED 12", "FOLDER_CHANGED 1", "FOLDER_CHANGED 2");
  }

  @Test
  void aMovedFolderChangesThoseAboveIt() {
    order.event(moved(Kind.FOLDER_MOVED, 4, 3, 3, 6));
    order.quiet();
    assertThat(told).containsExactly("FOLDER_MOVED 3", "FOLDER_CHANGED 4", "FOLDER_CHANGED 9");
  }

  @Test
  void copiesAnnounceThemselvesInTheirFolder() {
    order.event(moved(Kind.MESSAGE_COPIED, 1, 2, 11, 6));
    order.event(moved(Kind.MESSAGE_COPIED, 1, 2, 12, 7));
    order.quiet();
    assertThat(told)
        .containsExactly(
            "FOLDER_CHANGED 2", "MESSAGE_COPIED 11", "MESSAGE_COPIED 12", "FOLDER_CHANGED 2");
  }

  @Test
  void tablesOfFoldersHearAfterTheFolders() {
    order.event(event(Kind.FOLDER_CREATED, 1, 1, 5));
    order.table(true, () -> told.add("folders"));
    order.table(false, () -> told.add("messages"));
    order.quiet();
    assertThat(told).containsExactly("FOLDER_CREATED 1", "messages", "FOLDER_CHANGED 9");
    order.quiet();
    assertThat(told).endsWith("folders");
    order.table(true, () -> told.add("alone"));
    assertThat(told).endsWith("alone");
  }

  private static StoreEvent event(Kind kind, long folderId, long objectId, long change) {
    return new StoreEvent(kind, 1, folderId, objectId, change);
  }

  private static StoreEvent moved(Kind kind, long from, long to, long objectId, long change) {
    return new StoreEvent(
        kind, 1, to, objectId, change, new StoreEvent.Origin(from, objectId, null));
  }
}
