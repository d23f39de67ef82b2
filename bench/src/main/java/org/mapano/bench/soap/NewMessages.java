package org.mapano.bench.soap;

import java.util.Random;

/** Contents of new messages. */
public final class NewMessages {
  private static final int MESSAGE = 5;
  private static final int RECIPIENT = 6;
  private static final int ATTACHMENT = 7;
  private static final int RECIPIENTS = 3;
  private static final int ATTACHED = 20 * 1024;
  private static final int WHOLE = 40;
  private static final long FIRST_TIME = 134_400_000_000_000_000L;
  private static final long MINUTE = 600_000_000L;

  private NewMessages() {}

  /** A message as a program saves it that only leaves a note: five properties. */
  public static String small(int number) {
    return basics(number).object("", 0, MESSAGE);
  }

  /** A mail to one recipient elsewhere. */
  public static String toSend(int number) {
    String recipient =
        new Properties()
            .number(0x0C15, 1)
            .number(0x3000, 0)
            .text(0x3001, "Recipient")
            .text(0x3002, "SMTP")
            .text(0x3003, "recipient@example.net")
            .object("", 0, RECIPIENT);
    return basics(number)
        .text(0x1000, "The text of message " + number + ". ".repeat(200))
        .object("<item>" + recipient + "</item>", 0, MESSAGE);
  }

  /** A mail: 40 properties, 3 recipients, an attachment of 20 KB. */
  public static String whole(int number) {
    StringBuilder children = new StringBuilder();
    for (int i = 0; i < RECIPIENTS; i++) {
      children
          .append("<item>")
          .append(
              new Properties()
                  .number(0x0C15, 1)
                  .number(0x3000, i)
                  .text(0x3001, "Recipient " + i)
                  .text(0x3002, "SMTP")
                  .text(0x3003, "recipient" + i + "@example.com")
                  .object("", i, RECIPIENT))
          .append("</item>");
    }
    byte[] data = new byte[ATTACHED];
    new Random(number).nextBytes(data);
    children
        .append("<item>")
        .append(
            new Properties()
                .binary(0x3701, data)
                .number(0x3705, 1)
                .text(0x3707, "data.bin")
                .text(0x370E, "application/octet-stream")
                .object("", 0, ATTACHMENT))
        .append("</item>");
    Properties own = basics(number);
    own.text(0x1000, "The text of message " + number + ". ".repeat(200));
    for (int i = 6; i < WHOLE; i++) {
      own.text(0x6F00 + i, "value " + number + " of property " + i);
    }
    return own.object(children.toString(), 0, MESSAGE);
  }

  private static Properties basics(int number) {
    return new Properties()
        .text(0x001A, "IPM.Note")
        .text(0x0037, "Message number " + number)
        .number(0x0E07, number % 2)
        .text(0x0C1A, "Sender " + number % 97)
        .time(0x0E06, FIRST_TIME + number * 7919L % 100_000 * MINUTE);
  }
}
