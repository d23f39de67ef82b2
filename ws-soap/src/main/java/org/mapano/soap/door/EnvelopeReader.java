package org.mapano.soap.door;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mapano.soap.codec.MessageCodec;
import org.mapano.soap.codec.ReadLimits;
import org.mapano.soap.codec.SoapFormatException;
import org.mapano.soap.codec.SoapReader;

/** Reads envelopes. Document types, entities and deep nesting end it at once. */
@Singleton
class EnvelopeReader {
  private static final String NO_SOAP = "HTTP method error";

  private final MessageCodec codec;
  private final XMLInputFactory factory = XMLInputFactory.newFactory();

  /**
   * @param codec reads the body's content
   */
  @Inject
  EnvelopeReader(MessageCodec codec) {
    this.codec = codec;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
  }

  /**
   * Reads an envelope up to the end of the first element of its body.
   *
   * @param charset encoding said outside, or null
   */
  Envelope read(InputStream in, String charset) {
    SoapVersion[] version = {SoapVersion.V1_1};
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(in, charset);
      try {
        return Envelope.of(version[0] = root(reader), request(reader, version[0]));
      } finally {
        reader.close();
      }
    } catch (SoapFault fault) {
      return Envelope.fault(version[0], fault);
    } catch (SoapFormatException malformed) {
      return Envelope.broken(version[0], malformed);
    } catch (XMLStreamException malformed) {
      return Envelope.fault(version[0], new SoapFault(500, NO_SOAP, malformed));
    }
  }

  private static SoapVersion root(XMLStreamReader reader) throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.DTD) {
        throw new SoapFault("Document types and entities are not accepted");
      }
    }
    for (SoapVersion version : SoapVersion.values()) {
      if (reader.getLocalName().equals("Envelope")
          && version.namespace().equals(reader.getNamespaceURI())) {
        return version;
      }
    }
    throw new SoapFault(NO_SOAP);
  }

  private Record request(XMLStreamReader reader, SoapVersion version) {
    SoapReader walker = new SoapReader(reader, ReadLimits.DEFAULT);
    while (walker.nextChild()) {
      if (walker.name().equals("Body") && version.namespace().equals(walker.namespace())) {
        return body(reader, walker);
      }
      walker.skip();
    }
    throw new SoapFault(NO_SOAP);
  }

  private Record body(XMLStreamReader reader, SoapReader walker) {
    String name = "";
    if (walker.nextChild()) {
      Record request = codec.readRequest(reader, ReadLimits.DEFAULT);
      if (request != null) {
        return request;
      }
      String prefix = reader.getPrefix();
      name = (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getLocalName();
    }
    throw new SoapFault(
        "Method '" + name + "' not implemented: method name or namespace not recognized");
  }
}
