package org.mapano.gateway.imap.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.mapi.mime.header.EncodedWords;

/**
 * An envelope read back from its prepared form. Texts are as in the header, not decoded.
 *
 * @param date Date field, or null
 * @param subject Subject field, or null
 * @param from authors
 * @param to recipients
 * @param cc copies
 * @param bcc blind copies
 * @param inReplyTo In-Reply-To field, or null
 * @param messageId Message-ID field, or null
 */
public record EnvelopeText(
    String date,
    String subject,
    List<Person> from,
    List<Person> to,
    List<Person> cc,
    List<Person> bcc,
    String inReplyTo,
    String messageId) {
  private static final int MAX_ADDRESSES = 100_000;

  /**
   * An address; the marks of a group have no host.
   *
   * @param name display name or null
   * @param mailbox local part or null
   * @param host domain or null
   */
  public record Person(String name, String mailbox, String host) {
    /** Name and address decoded, for searching. */
    String searchText() {
      StringBuilder text = new StringBuilder();
      if (name != null) {
        text.append(decode(name)).append(' ');
      }
      if (mailbox != null) {
        text.append('<').append(decode(mailbox));
        text.append(host == null ? "" : "@" + host).append('>');
      }
      return text.toString();
    }

    /** What a reader sees: the name, or else the address (RFC 5957). */
    String display() {
      if (name != null && !name.isEmpty()) {
        return decode(name);
      }
      String local = mailbox == null ? "" : mailbox;
      return host == null ? local : local + "@" + host;
    }
  }

  /** Reads a prepared envelope; empty when it is not in the form that this server writes. */
  public static Optional<EnvelopeText> parse(String prepared) {
    ArgumentParser in =
        new ArgumentParser(prepared.getBytes(StandardCharsets.ISO_8859_1), List.of());
    try {
      String date = text(in);
      in.space();
      String subject = text(in);
      in.space();
      List<Person> from = people(in);
      in.space();
      people(in);
      in.space();
      people(in);
      in.space();
      List<Person> to = people(in);
      in.space();
      List<Person> cc = people(in);
      in.space();
      List<Person> bcc = people(in);
      in.space();
      String inReplyTo = text(in);
      in.space();
      String messageId = text(in);
      return Optional.of(new EnvelopeText(date, subject, from, to, cc, bcc, inReplyTo, messageId));
    } catch (ImapSyntaxException | IOException foreign) {
      return Optional.empty();
    }
  }

  private static String text(ArgumentParser in) throws ImapSyntaxException, IOException {
    byte[] bytes = in.nstring();
    return bytes == null ? null : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<Person> people(ArgumentParser in) throws ImapSyntaxException, IOException {
    if (in.acceptWord("NIL")) {
      return List.of();
    }
    List<Person> people = new ArrayList<>();
    in.expect('(');
    while (in.accept('(')) {
      String name = text(in);
      in.space();
      text(in);
      in.space();
      String mailbox = text(in);
      in.space();
      String host = text(in);
      in.expect(')');
      in.accept(' ');
      if (people.size() < MAX_ADDRESSES) {
        people.add(new Person(name, mailbox, host));
      }
    }
    in.expect(')');
    return people;
  }

  /** The subject as people read it. */
  public String decodedSubject() {
    return subject == null ? "" : decode(subject);
  }

  private static String decode(String raw) {
    return EncodedWords.decode(raw, StandardCharsets.ISO_8859_1);
  }
}
