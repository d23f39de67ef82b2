package org.mapano.soap.door;

import java.nio.charset.StandardCharsets;

/** Versions of the envelope; an answer has that of its request. */
enum SoapVersion {
  V1_1("http://schemas.xmlsoap.org/soap/envelope/", "http://schemas.xmlsoap.org/soap/encoding/"),
  V1_2("http://www.w3.org/2003/05/soap-envelope", "http://www.w3.org/2003/05/soap-encoding");

  private static final byte[] TAIL =
      "</SOAP-ENV:Body></SOAP-ENV:Envelope>".getBytes(StandardCharsets.UTF_8);

  private final String namespace;
  private final byte[] head;

  SoapVersion(String namespace, String encoding) {
    this.namespace = namespace;
    this.head =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV=\""
                + namespace
                + "\" xmlns:SOAP-ENC=\""
                + encoding
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                + " xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
                + " xmlns:xmlmime=\"http://www.w3.org/2004/11/xmlmime\""
                + " xmlns:ns=\"urn:zarafa\"><SOAP-ENV:Body SOAP-ENV:encodingStyle=\""
                + "http://schemas.xmlsoap.org/soap/encoding/\">")
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Namespace of the envelope's elements. */
  String namespace() {
    return namespace;
  }

  /** Everything up to the content of the body, with the prefixes that the content uses. */
  byte[] head() {
    return head.clone();
  }

  /** Everything after the content of the body. */
  static byte[] tail() {
    return TAIL.clone();
  }
}
