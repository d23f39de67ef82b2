package org.mapano.soap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.id.WrappedStoreId;

class EntryIdsTest {
  private final EntryId store = EntryId.create(Guid.random(), EntryId.Type.STORE);
  private final EntryId message = EntryId.create(Guid.random(), EntryId.Type.MESSAGE);

  @Test
  void takesTheFormsOfAStoreId() {
    byte[] wrapped = new WrappedStoreId(WrappedStoreId.DLL_NAME, store, "pseudo://name").toBytes();
    byte[] withPath = Arrays.copyOf(store.toBytes(), 60);
    withPath[44] = 'x';
    byte[] overridden = store.toBytes();
    overridden[26] = EntryId.FLAG_OVERRIDE_HOME;
    for (byte[] form : List.of(wrapped, withPath, overridden, store.toBytes())) {
      assertThat(EntryIds.of(EntryId.Type.STORE, form)).isEqualTo(store.toBytes());
    }
  }

  @Test
  void refusesOtherKindsAndLengths() {
    assertRefused(
        ErrorCode.INVALID_ENTRYID, () -> EntryIds.of(EntryId.Type.FOLDER, message.toBytes()));
    assertRefused(ErrorCode.NOT_FOUND, () -> EntryIds.any(new byte[0]));
    assertRefused(ErrorCode.NOT_FOUND, () -> EntryIds.any(null));
    assertRefused(ErrorCode.NOT_FOUND, () -> EntryIds.any(Arrays.copyOf(message.toBytes(), 49)));
  }

  @Test
  void listsLeaveOutWhatIsNoId() {
    assertThat(EntryIds.list(List.of(message.toBytes(), new byte[3]))).hasSize(1);
    assertThat(EntryIds.list(null)).isEmpty();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
