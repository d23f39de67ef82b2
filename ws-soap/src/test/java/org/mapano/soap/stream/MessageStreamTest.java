package org.mapano.soap.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.transfer.WholeMessage;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** The form of messages beside the XML. */
class MessageStreamTest {
  private static final Guid SET = Guid.parse("{00020329-0000-0000-C000-000000000046}");
  private static final NamedProperty TEXT = NamedProperty.of(SET, "färbe");
  private static final NamedProperty NUMBER = NamedProperty.of(SET, 0x8233);
  private static final Map<Integer, NamedProperty> NAMES = Map.of(0x8501, TEXT, 0x8502, NUMBER);

  private static ObjectTree tree(
      int type, PropMap values, ByteSource data, ObjectTree... children) {
    return new ObjectTree(type, 0, 0, false, values, List.of(), null, List.of(children), data);
  }

  private static ByteSource data(String text) {
    return ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PropMap everyType() {
    PropMap values = new PropMap();
    values.put(Tags.PR_SUBJECT, "Grüße ☃");
    values.put(PropTag.of(0x6601, PropType.I2), (short) -2);
    values.put(PropTag.of(0x6602, PropType.LONG), -3);
    values.put(PropTag.of(0x6603, PropType.R4), 1.5f);
    values.put(PropTag.of(0x6604, PropType.DOUBLE), -2.25);
    values.put(PropTag.of(0x6605, PropType.CURRENCY), -5L);
    values.put(PropTag.of(0x6606, PropType.APPTIME), 3.75);
    values.put(PropTag.of(0x6607, PropType.BOOLEAN), true);
    values.put(PropTag.of(0x6608, PropType.I8), Long.MIN_VALUE);
    values.put(PropTag.of(0x6609, PropType.SYSTIME), 0x01DD7A7DEEFC5D80L);
    values.put(PropTag.of(0x660A, PropType.BINARY), new byte[] {0, 1, 2});
    values.put(PropTag.of(0x660B, PropType.CLSID), SET.bytes());
    values.put(PropTag.of(0x660C, PropType.MV_I2), List.of((short) 1, (short) 2));
    values.put(PropTag.of(0x660D, PropType.MV_LONG), List.of(1, 2));
    values.put(PropTag.of(0x660E, PropType.MV_UNICODE), List.of("a", "", "ü"));
    values.put(PropTag.of(0x660F, PropType.MV_BINARY), List.of(new byte[] {9}));
    values.put(PropTag.of(0x6610, PropType.MV_SYSTIME), List.of(7L));
    values.put(PropTag.of(0x8004, PropType.LONG), 4);
    values.put(PropTag.of(0x8501, PropType.UNICODE), "named");
    values.put(PropTag.of(0x8502, PropType.LONG), 11);
    return values;
  }

  private static ObjectTree nested() {
    ObjectTree inner =
        tree(
            ObjectType.MESSAGE,
            new PropMap().put(Tags.PR_SUBJECT, "inner"),
            null,
            tree(ObjectType.ATTACHMENT, new PropMap(), data("deep")));
    return tree(
        ObjectType.MESSAGE,
        everyType(),
        data("Subject: raw\r\n\r\n"),
        tree(ObjectType.RECIPIENT, new PropMap().put(Tags.PR_DISPLAY_NAME, "R"), null),
        tree(ObjectType.RECIPIENT_LIST, new PropMap().put(Tags.PR_DISPLAY_NAME, "L"), null),
        tree(ObjectType.ATTACHMENT, new PropMap().put(Tags.PR_ATTACH_METHOD, 5), null, inner),
        tree(ObjectType.ATTACHMENT, new PropMap(), data("x".repeat(100_000))));
  }

  private static byte[] written(ObjectTree message, BodyChoice bodies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      MessageWriter.write(out, new WholeMessage(message, NAMES), bodies);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  private static int id(NamedProperty name) {
    return name.equals(TEXT) ? 0x9001 : name.equals(NUMBER) ? 0x9002 : 0;
  }

  private static ObjectTree read(byte[] stream, DataSpool spool) {
    return MessageReader.read(new ByteArrayInputStream(stream), MessageStreamTest::id, spool);
  }

  private static void assertFails(ErrorCode code, byte[] stream) {
    assertThatThrownBy(
            () -> {
              try (DataSpool spool = new DataSpool(1 << 20)) {
                read(stream, spool);
              }
            })
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  @Test
  void theFormIsAsTheClientsKnowIt() {
    ObjectTree message =
        tree(
            ObjectType.MESSAGE,
            new PropMap().put(Tags.PR_SUBJECT, "S").put(PropTag.of(0x8502, PropType.LONG), 5),
            null,
            tree(ObjectType.ATTACHMENT, new PropMap(), data("d")));
    assertThat(HexFormat.of().withUpperCase().formatHex(written(message, BodyChoice.ALL)))
        .isEqualTo(
            "00000001"
                + "00000002"
                + ("0037001E" + "00000001" + "53")
                + ("85020003" + "00000005")
                + ("2903020000000000C000000000000046" + "00000000" + "00008233")
                + "00000001"
                + ("00000007" + "00000000" + "00000000" + "00000001" + "64" + "00000000"));
  }

  @Test
  void everythingIsReadAsItWasWritten() throws IOException {
    try (DataSpool spool = new DataSpool()) {
      ObjectTree read = read(written(nested(), BodyChoice.ALL), spool);
      PropMap expected = everyType();
      expected.removeId(0x8501);
      expected.removeId(0x8502);
      expected.put(PropTag.of(0x9001, PropType.UNICODE), "named");
      expected.put(PropTag.of(0x9002, PropType.LONG), 11);
      assertThat(read.properties()).isEqualTo(expected);
      assertThat(read.data().read()).asString().isEqualTo("Subject: raw\r\n\r\n");
      assertThat(read.children())
          .extracting(ObjectTree::type)
          .containsExactly(
              ObjectType.RECIPIENT,
              ObjectType.RECIPIENT_LIST,
              ObjectType.ATTACHMENT,
              ObjectType.ATTACHMENT);
      ObjectTree inner = read.children().get(2).children().getFirst();
      assertThat(inner.properties().string(Tags.PR_SUBJECT)).isEqualTo("inner");
      assertThat(inner.children().getFirst().data().read()).asString().isEqualTo("deep");
      assertThat(read.children().get(3).data().read()).asString().isEqualTo("x".repeat(100_000));
      assertThat(read.children().get(3).data().open(99_999).readAllBytes()).hasSize(1);
    }
  }

  @Test
  void bodiesAreChosen() throws IOException {
    PropMap values =
        new PropMap()
            .put(Tags.PR_BODY, "plain")
            .put(Tags.PR_HTML, new byte[1])
            .put(Tags.PR_RTF_COMPRESSED, new byte[2]);
    ObjectTree message = tree(ObjectType.MESSAGE, values, null);
    try (DataSpool spool = new DataSpool()) {
      assertThat(read(written(message, BodyChoice.ALL), spool).properties()).isEqualTo(values);
      assertThat(read(written(message, BodyChoice.BEST), spool).properties().tags())
          .containsExactly(Tags.PR_BODY, Tags.PR_RTF_COMPRESSED);
      assertThat(read(written(message, BodyChoice.PLAIN), spool).properties().tags())
          .containsExactly(Tags.PR_BODY);
    }
  }

  @Test
  void namelessNamedPropertiesStay() throws IOException {
    PropMap values = new PropMap().put(PropTag.of(0x8777, PropType.LONG), 1);
    try (DataSpool spool = new DataSpool()) {
      byte[] stream = written(tree(ObjectType.MESSAGE, values, null), BodyChoice.ALL);
      assertThat(read(stream, spool).properties()).isEmpty();
    }
  }

  @Test
  void aStreamThatEndsEarlyIsRefusedWhereverItEnds() {
    byte[] stream = written(nested(), BodyChoice.ALL);
    for (int length = 0; length < 1000; length++) {
      assertFails(ErrorCode.CALL_FAILED, Arrays.copyOf(stream, length));
    }
    assertFails(ErrorCode.CALL_FAILED, Arrays.copyOf(stream, stream.length - 1));
  }

  private static byte[] words(int... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int word : words) {
        out.writeInt(word);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertFails(ErrorCode.CALL_FAILED, words(2, 0, 0));
    assertFails(ErrorCode.CALL_FAILED, words(1, 1, 0x6601000D, 0, 0));
    assertFails(ErrorCode.CALL_FAILED, words(1, 0, 1, 3, 0, 0));
    assertFails(ErrorCode.CALL_FAILED, words(1, 0, 1, 7, 0, 0, 0, 2));
    assertFails(ErrorCode.CALL_FAILED, words(1, 0, 1, 7, 0, 0, 0, 1, 3, 0, 0, 0));
    assertFails(ErrorCode.CALL_FAILED, words(1, 1, 0x85010003, 1, 0, 0, 0, 0, 2, 0));
  }

  @Test
  void announcedSizesAreLimited() {
    assertFails(ErrorCode.TOO_BIG, words(1, -1));
    assertFails(ErrorCode.TOO_BIG, words(1, 20_001));
    assertFails(ErrorCode.TOO_BIG, words(1, 0, 50_001));
    assertFails(ErrorCode.TOO_BIG, words(1, 0, -1));
    assertFails(ErrorCode.TOO_BIG, words(1, 1, 0x66011003, 60_001));
    assertFails(ErrorCode.TOO_BIG, words(1, 1, 0x66010102, -1));
    assertFails(ErrorCode.TOO_BIG, words(1, 0, 1, 7, 0, 0, -1));
  }

  @Test
  void deepNestingIsRefused() {
    int[] level = {0, 1, 7, 0, 0, 0, 1, 5, 0};
    int[] words = new int[1 + level.length * (MessageReader.MAX_DEPTH + 2)];
    words[0] = 1;
    for (int i = 1; i < words.length; i++) {
      words[i] = level[(i - 1) % level.length];
    }
    assertFails(ErrorCode.TOO_COMPLEX, words(words));
  }
}
