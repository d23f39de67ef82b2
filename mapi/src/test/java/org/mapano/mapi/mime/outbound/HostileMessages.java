package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.mapi.id.FlatEntryList;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.message.NamedValues;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** Makes messages that no honest program would write, out of choices that a test makes. */
final class HostileMessages {
  private static final int[] TAGS = tags();
  private static final List<String> CLASSES =
      List.of(
          "IPM.Note",
          "IPM.Note.SMIME",
          "IPM.Note.SMIME.MultipartSigned",
          "REPORT.IPM.Note.NDR",
          "REPORT.IPM.Note.DR",
          "REPORT.IPM.Note.IPNRN",
          "REPORT.IPM.Note.IPNNRN",
          "IPM.Task",
          "",
          "IPM.Schedule.Meeting.Request",
          "IPM.Appointment",
          "IPM.Note\r\nX: y",
          "\u0130PM.Note");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\r\nBcc: evil@example.net\r\n\r\n",
          "\n.\n",
          "\0",
          "a\0b",
          "\ud800",
          "\udfff\ud83d",
          "\ud83d\ude00",
          "=?utf-8?B?////?=",
          "=?",
          "<>",
          "\"",
          "\\",
          "a@b",
          "<a@b>",
          "a@b>, <c@d",
          "\"q\\\"\"@example.net",
          "@",
          "x@\u00fc.example",
          "\u202e",
          "multipart/mixed; boundary=x",
          "message/delivery-status",
          "message/rfc822",
          "text/html; charset=x",
          "image/png",
          "/",
          "a/",
          "utf-16",
          "--=_",
          "SMTP",
          "smtp",
          "ZARAFA",
          "FAX",
          "../../etc/passwd",
          "<p>x<img src=cid:1>",
          "Content-Type: multipart/signed; boundary=x\r\n\r\n--x\r\n",
          "{\\rtf1\\fromhtml1 x}");
  private static final List<String> FIELDS =
      List.of(
          "x-own",
          "X-",
          "x-mailer",
          "x-a:b",
          "x-a\r\nb",
          "auto-submitted",
          "subject",
          "x-\u00fc",
          "");

  /** What a test lets chance, or a fuzzer, choose. */
  interface Choices {
    /** A number from 0 to below the bound. */
    int below(int bound);

    /** Any number at all. */
    long number();
  }

  private final Choices choices;

  HostileMessages(Choices choices) {
    this.choices = choices;
  }

  private static int[] tags() {
    List<Integer> tags = new ArrayList<>();
    for (Field field : Tags.class.getFields()) {
      try {
        if (field.getName().startsWith("PR_") && field.getType() == int.class) {
          tags.add(field.getInt(null));
        }
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return tags.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** A message. */
  MapiMessage message() {
    return message(0);
  }

  private MapiMessage message(int depth) {
    MapiMessage message = new MapiMessage();
    fill(message.properties(), 40);
    message.properties().put(Tags.PR_MESSAGE_CLASS, pick(CLASSES));
    named(message.named());
    for (int i = choices.below(5); i > 0; i--) {
      MapiRecipient row = new MapiRecipient();
      fill(row.properties(), 8);
      row.properties()
          .put(Tags.PR_RECIPIENT_TYPE, choices.below(5))
          .put(Tags.PR_EMAIL_ADDRESS, text());
      message.recipients().add(row);
    }
    for (int i = choices.below(4); i > 0; i--) {
      message.attachments().add(attachment(depth));
    }
    return message;
  }

  private MapiAttachment attachment(int depth) {
    MapiAttachment attachment = new MapiAttachment();
    fill(attachment.properties(), 8);
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, choices.below(8))
        .put(Tags.PR_ATTACH_MIME_TAG, text())
        .put(Tags.PR_ATTACH_LONG_FILENAME, text());
    named(attachment.named());
    switch (choices.below(4)) {
      case 0 -> attachment.data(ByteSource.of(bytes()));
      case 1 -> attachment.data(lost());
      case 2 -> {
        if (depth < 40) {
          attachment.embedded(message(depth + 1));
        }
      }
      default -> {}
    }
    return attachment;
  }

  /** Data that storage does not have any more. */
  private static ByteSource lost() {
    return new ByteSource() {
      @Override
      public long size() {
        return 1;
      }

      @Override
      public InputStream open() throws IOException {
        throw new IOException("lost");
      }
    };
  }

  private void named(NamedValues values) {
    for (int i = choices.below(3); i > 0; i--) {
      values.put(
          NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, pick(FIELDS)),
          PropType.UNICODE,
          text());
    }
    if (choices.below(8) == 0) {
      values.put(NamedProperty.of(PropertySets.PSETID_COMMON, 0x8503), PropType.BOOLEAN, true);
    }
  }

  private void fill(PropMap properties, int most) {
    for (int i = choices.below(most); i > 0; i--) {
      int tag = TAGS[choices.below(TAGS.length)];
      Object value = value(PropTag.type(tag));
      if (value != null) {
        properties.put(tag, value);
      }
    }
  }

  private Object value(PropType type) {
    return switch (type) {
      case UNICODE, STRING8 -> text();
      case BINARY -> bytes();
      case LONG -> choices.below(3) == 0 ? (int) choices.number() : choices.below(70_000);
      case BOOLEAN -> choices.below(2) == 0;
      case SYSTIME, I8 ->
          choices.below(2) == 0 ? choices.number() : Long.MIN_VALUE >>> choices.below(3);
      case DOUBLE -> Double.longBitsToDouble(choices.number());
      case MV_BINARY -> List.of(bytes(), bytes());
      case MV_UNICODE -> List.of(text(), text());
      default -> null;
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(choices.below(values.size()));
  }

  private String text() {
    String text = pick(TEXTS);
    return switch (choices.below(8)) {
      case 0 -> text.repeat(choices.below(2_000));
      case 1 -> text + pick(TEXTS) + pick(TEXTS);
      case 2 -> Character.toString((char) choices.below(0x10000)) + text;
      default -> text;
    };
  }

  private byte[] bytes() {
    return switch (choices.below(6)) {
      case 0 -> new byte[choices.below(100)];
      case 1 -> oneOff();
      case 2 -> Arrays.copyOf(oneOff(), choices.below(60));
      case 3 -> FlatEntryList.write(List.of(oneOff(), new byte[] {1}));
      case 4 ->
          Long.toString(choices.number())
              .repeat(choices.below(9))
              .getBytes(StandardCharsets.US_ASCII);
      default -> text().getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] oneOff() {
    return new OneOffEntryId(word(), "x" + word(), "y" + word(), choices.below(2) == 0).toBytes();
  }

  /** A text that an entry id can hold. */
  private String word() {
    return text().replace("\0", "");
  }
}
