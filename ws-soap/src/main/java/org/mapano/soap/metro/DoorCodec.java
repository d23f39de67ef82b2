package org.mapano.soap.metro;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.pipe.ContentType;
import com.sun.xml.ws.encoding.ContentTypeImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.soap.door.Reply;
import org.mapano.soap.door.SoapDoor;
import org.mapano.soap.door.SoapFault;

/** Reads requests and writes answers by the door, as they come. */
final class DoorCodec implements Codec {
  private static final Logger LOG = Logger.getLogger(DoorCodec.class.getName());

  private final SoapDoor door;

  /**
   * @param door reads and writes
   */
  DoorCodec(SoapDoor door) {
    this.door = door;
  }

  @Override
  public String getMimeType() {
    return "text/xml";
  }

  @Override
  public ContentType getStaticContentType(Packet packet) {
    return new ContentTypeImpl(reply(packet).contentType());
  }

  @Override
  public ContentType encode(Packet packet, OutputStream out) throws IOException {
    Reply reply = reply(packet);
    reply.body().writeTo(out);
    return new ContentTypeImpl(reply.contentType());
  }

  @Override
  public ContentType encode(Packet packet, WritableByteChannel out) {
    try {
      return encode(packet, Channels.newOutputStream(out));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whatever else Metro wants to send is its own report of a failure. */
  private Reply reply(Packet packet) {
    Reply reply = Exchange.reply(packet);
    if (reply != null) {
      return reply;
    }
    LOG.log(Level.SEVERE, "A request got this answer: {0}", packet.getMessage());
    return door.fault(new SoapFault("The request could not be answered"));
  }

  @Override
  public void decode(InputStream in, String contentType, Packet packet) throws IOException {
    packet.setMessage(Exchange.emptyMessage());
    Exchange.received(packet, door.read(contentType, in));
  }

  @Override
  public void decode(ReadableByteChannel in, String contentType, Packet packet) {
    try {
      decode(Channels.newInputStream(in), contentType, packet);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Codec copy() {
    return this; // it has no state
  }
}
