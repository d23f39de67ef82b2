package org.mapano.mapi.mime.structure;

import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.mime.header.AddressParser;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.HeaderParameters;
import org.mapano.mapi.mime.header.HeaderParameters.Parameter;
import org.mapano.mapi.prop.NamedProperty;

/**
 * Writes ENVELOPE, BODY and BODYSTRUCTURE of RFC 3501 7.4.2 in the form in which messages store
 * them: pure ASCII on one line, fit to be put into an answer as it is.
 */
public final class ImapStructure {
  /** The property in which the description of the envelope is kept. */
  public static final NamedProperty ENVELOPE = NamedProperty.of(PropertySets.PS_EC_IMAP, 1);

  private static final Parameter DEFAULT_CHARSET = new Parameter("charset", "us-ascii");

  private final StringBuilder out = new StringBuilder(256);
  private final boolean extended;

  private ImapStructure(boolean extended) {
    this.extended = extended;
  }

  /** The envelope of a message without its outer parentheses. */
  public static String envelope(HeaderBlock headers) {
    StringBuilder out = new StringBuilder(256);
    new ImapEnvelope(out, headers, AddressParser.DEFAULT_LIMIT).append();
    return out.toString();
  }

  /** BODY with its outer parentheses (0x678E). */
  public static String body(MimePart message) {
    return new ImapStructure(false).write(message);
  }

  /** BODYSTRUCTURE with its outer parentheses (0x678F). */
  public static String bodyStructure(MimePart message) {
    return new ImapStructure(true).write(message);
  }

  private String write(MimePart message) {
    append(message);
    return out.toString();
  }

  private void append(MimePart part) {
    out.append('(');
    if (part.contentType().isMultipart()) {
      multipart(part);
    } else {
      single(part);
    }
    out.append(')');
  }

  private void multipart(MimePart part) {
    part.children().forEach(this::append);
    out.append(' ');
    ImapStrings.append(out, part.contentType().subtype());
    if (extended) {
      out.append(' ');
      parameters(part.contentType().parameters().joined());
      dispositionLanguageLocation(part.headers());
    }
  }

  private void single(MimePart part) {
    ContentType type = part.contentType();
    ImapStrings.append(out, type.type());
    out.append(' ');
    ImapStrings.append(out, type.subtype());
    out.append(' ');
    typeParameters(type);
    field(part.headers(), "Content-ID");
    field(part.headers(), "Content-Description");
    out.append(' ');
    ImapStrings.append(out, part.encoding());
    out.append(' ').append(part.bodyRange().length());
    if (part.embeddedMessage() != null) {
      out.append(" (");
      new ImapEnvelope(out, part.embeddedMessage().headers(), AddressParser.DEFAULT_LIMIT).append();
      out.append(") ");
      append(part.embeddedMessage());
    }
    if (part.embeddedMessage() != null || type.isText()) {
      out.append(' ').append(part.bodyLines());
    }
    if (extended) {
      field(part.headers(), "Content-MD5");
      dispositionLanguageLocation(part.headers());
    }
  }

  private void field(HeaderBlock headers, String name) {
    out.append(' ');
    ImapStrings.append(out, headers.first(name));
  }

  private void typeParameters(ContentType type) {
    List<Parameter> parameters = new ArrayList<>(type.parameters().joined());
    if (type.isText() && type.charset() == null) {
      parameters.add(DEFAULT_CHARSET);
    }
    parameters(parameters);
  }

  private void parameters(List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      out.append("NIL");
      return;
    }
    char separator = '(';
    for (Parameter parameter : parameters) {
      out.append(separator);
      ImapStrings.append(out, parameter.name());
      out.append(' ');
      ImapStrings.append(out, parameter.value());
      separator = ' ';
    }
    out.append(')');
  }

  private void dispositionLanguageLocation(HeaderBlock headers) {
    out.append(' ');
    HeaderParameters disposition = HeaderParameters.parse(headers.first("Content-Disposition"));
    if (disposition.value().isEmpty()) {
      out.append("NIL");
    } else {
      out.append('(');
      ImapStrings.append(out, disposition.value());
      out.append(' ');
      parameters(disposition.joined());
      out.append(')');
    }
    language(headers.first("Content-Language"));
    field(headers, "Content-Location");
  }

  private void language(String value) {
    out.append(' ');
    if (value == null || value.isBlank()) {
      out.append("NIL");
    } else if (value.indexOf(',') < 0) {
      ImapStrings.append(out, value);
    } else {
      char separator = '(';
      for (String tag : value.split(",")) {
        if (!tag.isBlank()) {
          out.append(separator);
          ImapStrings.append(out, tag.strip());
          separator = ' ';
        }
      }
      out.append(separator == '(' ? "NIL" : ")");
    }
  }
}
