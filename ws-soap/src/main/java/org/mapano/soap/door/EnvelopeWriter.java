package org.mapano.soap.door;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mapano.soap.codec.MessageCodec;

/** Writes envelopes, piece by piece. */
@Singleton
class EnvelopeWriter {
  private static final String ENCODING = "UTF-8";
  private static final String EMPTY_ELEMENTS = "org.codehaus.stax2.automaticEmptyElements";

  private final MessageCodec codec;
  private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

  /**
   * @param codec writes the body's content
   */
  @Inject
  EnvelopeWriter(MessageCodec codec) {
    this.codec = codec;
    if (factory.isPropertySupported(EMPTY_ELEMENTS)) {
      factory.setProperty(EMPTY_ELEMENTS, false); // as the original writes them
    }
  }

  /** Writes an answer; the stream stays open. */
  void answer(OutputStream out, SoapVersion version, Class<? extends Record> request, Record answer)
      throws IOException {
    write(out, version, writer -> codec.writeResponse(writer, request, answer));
  }

  /** Writes a fault; the stream stays open. */
  void fault(OutputStream out, SoapVersion version, String text) throws IOException {
    write(
        out,
        version,
        writer -> {
          writer.writeStartElement("SOAP-ENV", "Fault", version.namespace());
          if (version == SoapVersion.V1_1) {
            simple(writer, "", "faultcode", "", "SOAP-ENV:Client");
            simple(writer, "", "faultstring", "", text);
          } else {
            writer.writeStartElement("SOAP-ENV", "Code", version.namespace());
            simple(writer, "SOAP-ENV", "Value", version.namespace(), "SOAP-ENV:Sender");
            writer.writeEndElement();
            writer.writeStartElement("SOAP-ENV", "Reason", version.namespace());
            simple(writer, "SOAP-ENV", "Text", version.namespace(), text);
            writer.writeEndElement();
          }
          writer.writeEndElement();
        });
  }

  private static void simple(
      XMLStreamWriter writer, String prefix, String name, String namespace, String text)
      throws XMLStreamException {
    if (prefix.isEmpty()) {
      writer.writeStartElement(name);
    } else {
      writer.writeStartElement(prefix, name, namespace);
    }
    writer.writeCharacters(text);
    writer.writeEndElement();
  }

  private interface Content {
    void writeTo(XMLStreamWriter writer) throws XMLStreamException;
  }

  private void write(OutputStream target, SoapVersion version, Content content) throws IOException {
    OutputStream out = new Unflushed(target);
    out.write(version.head());
    try {
      XMLStreamWriter writer = factory.createXMLStreamWriter(out, ENCODING);
      content.writeTo(writer);
      writer.flush();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
    out.write(SoapVersion.tail());
  }

  /** A small answer should go out in one piece: whoever owns the stream flushes it. */
  private static final class Unflushed extends FilterOutputStream {
    Unflushed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      out.write(source, offset, length);
    }

    @Override
    public void flush() {
      // The owner does.
    }
  }
}
