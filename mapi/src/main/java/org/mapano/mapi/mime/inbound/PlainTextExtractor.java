package org.mapano.mapi.mime.inbound;

/** Makes the plain body of an HTML body. */
@FunctionalInterface
public interface PlainTextExtractor {
  /** The text of a document with CRLF line ends. */
  String plainText(String html);
}
