package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.Chars;
import org.mapano.gateway.imap.codec.ImapSyntaxException;

/** Reads sections (RFC 3501 section 9: section-spec). */
final class SectionParser {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_FIELDS = 512;
  private static final int MAX_PART = 100_000;

  private SectionParser() {}

  /** Reads from behind the opening bracket to behind the closing one. */
  static Section parse(ArgumentParser in) throws ImapSyntaxException, IOException {
    List<Integer> path = new ArrayList<>();
    while (Chars.isDigit(in.peek())) {
      long number = in.number();
      if (number == 0 || number > MAX_PART || path.size() == MAX_DEPTH) {
        throw new ImapSyntaxException("Invalid part number");
      }
      path.add((int) number);
      if (!in.accept('.')) {
        in.expect(']');
        return new Section(path, Section.Kind.ALL, List.of());
      }
    }
    if (path.isEmpty() && in.accept(']')) {
      return Section.whole(Section.Kind.ALL);
    }
    Section.Kind kind = kind(in, !path.isEmpty());
    List<String> fields = List.of();
    if (kind == Section.Kind.FIELDS || kind == Section.Kind.FIELDS_NOT) {
      in.space();
      fields = fields(in);
    }
    in.expect(']');
    return new Section(path, kind, fields);
  }

  private static Section.Kind kind(ArgumentParser in, boolean ofPart) throws ImapSyntaxException {
    if (in.acceptWord("HEADER.FIELDS.NOT")) {
      return Section.Kind.FIELDS_NOT;
    }
    if (in.acceptWord("HEADER.FIELDS")) {
      return Section.Kind.FIELDS;
    }
    if (in.acceptWord("HEADER")) {
      return Section.Kind.HEADER;
    }
    if (in.acceptWord("TEXT")) {
      return Section.Kind.TEXT;
    }
    if (ofPart && in.acceptWord("MIME")) {
      return Section.Kind.MIME;
    }
    throw new ImapSyntaxException("Unknown section");
  }

  private static List<String> fields(ArgumentParser in) throws ImapSyntaxException, IOException {
    in.expect('(');
    List<String> fields = new ArrayList<>();
    do {
      String name = new String(in.astring(), StandardCharsets.ISO_8859_1);
      if (!isFieldName(name) || fields.size() == MAX_FIELDS) {
        throw new ImapSyntaxException("Invalid header field name");
      }
      fields.add(name);
    } while (in.accept(' '));
    in.expect(')');
    return fields;
  }

  private static boolean isFieldName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == ':' || c > 0x7E || !Chars.isAtom(c)) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
