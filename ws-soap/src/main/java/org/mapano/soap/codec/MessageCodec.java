package org.mapano.soap.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.soap.type.Result;

/**
 * Reads the request inside a SOAP body and writes the answer's element. Thread-safe after
 * construction.
 */
public final class MessageCodec {
  /** Namespace of the operations. */
  public static final String NAMESPACE = "urn:zarafa";

  private static final String PREFIX = "ns";

  private final List<Class<? extends Record>> operations;
  private final Map<String, RecordCodec<? extends Record>> requests = new HashMap<>();
  private final Map<Class<?>, RecordCodec<? extends Record>> answers = new HashMap<>();

  /**
   * @param operations request records, each with an {@link Operation}
   */
  public MessageCodec(List<Class<? extends Record>> operations) {
    this.operations = List.copyOf(operations);
    Codecs codecs = new Codecs();
    for (Class<? extends Record> request : operations) {
      Operation operation = request.getAnnotation(Operation.class);
      requests.put(operation.name(), codecs.ofRecord(request));
      answers.put(operation.response(), codecs.ofRecord(operation.response()));
    }
  }

  /**
   * Reads a request.
   *
   * @param in reader on the start of the request element
   * @return the request, or null when no operation has this name and namespace
   * @throws SoapFormatException when it cannot be read
   */
  public Record readRequest(XMLStreamReader in, ReadLimits limits) {
    RecordCodec<? extends Record> codec =
        NAMESPACE.equals(in.getNamespaceURI()) ? requests.get(in.getLocalName()) : null;
    return codec == null ? null : codec.read(new SoapReader(in, limits));
  }

  /** Writes the answer to a request. */
  public void writeResponse(XMLStreamWriter out, Class<? extends Record> request, Record answer)
      throws XMLStreamException {
    Operation operation = request.getAnnotation(Operation.class);
    out.writeStartElement(PREFIX, operation.responseElement(), NAMESPACE);
    writeMembers(out, answer);
    out.writeEndElement();
  }

  /** Request records of the operations that are read. */
  public List<Class<? extends Record>> operations() {
    return operations;
  }

  /** The answer to a request that failed: its code, and everything else empty. */
  public Record error(Class<? extends Record> request, ErrorCode code) {
    Class<? extends Record> response = request.getAnnotation(Operation.class).response();
    long number = Integer.toUnsignedLong(code.value());
    if (response == Result.class) {
      return new Result(number);
    }
    return answers.get(response).with("er", number);
  }

  @SuppressWarnings("unchecked")
  private <T extends Record> void writeMembers(XMLStreamWriter out, T answer)
      throws XMLStreamException {
    ((RecordCodec<T>) answers.get(answer.getClass())).writeMembers(out, answer);
  }
}
