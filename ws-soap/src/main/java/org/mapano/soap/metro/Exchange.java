package org.mapano.soap.metro;

import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.Messages;
import com.sun.xml.ws.api.message.Packet;
import org.mapano.soap.door.Received;
import org.mapano.soap.door.Reply;

/**
 * What travels with Metro's packets beside their messages, which are empty: Metro has nothing to
 * look at.
 */
final class Exchange {
  private static final String RECEIVED = Received.class.getName();
  private static final String REPLY = Reply.class.getName();

  private Exchange() {}

  static Message emptyMessage() {
    return Messages.createEmpty(SOAPVersion.SOAP_11);
  }

  static void received(Packet packet, Received request) {
    packet.invocationProperties.put(RECEIVED, request);
  }

  static Received received(Packet packet) {
    return (Received) packet.invocationProperties.get(RECEIVED);
  }

  static void reply(Packet packet, Reply reply) {
    packet.invocationProperties.put(REPLY, reply);
  }

  /** The answer, or null when Metro itself answers. */
  static Reply reply(Packet packet) {
    return (Reply) packet.invocationProperties.get(REPLY);
  }
}
