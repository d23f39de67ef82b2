package org.mapano.soap.metro;

import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.AsyncProvider;
import com.sun.xml.ws.api.server.AsyncProviderCallback;
import com.sun.xml.ws.api.server.WSWebServiceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.handler.MessageContext;
import org.mapano.soap.call.Connection;
import org.mapano.soap.door.SoapDoor;

/** Answers all operations; an answer may come later, and nothing waits for it. */
@WebServiceProvider(targetNamespace = "urn:zarafa", serviceName = "MAPI", portName = "MAPI")
@ServiceMode(Service.Mode.MESSAGE)
public final class SoapProvider implements AsyncProvider<Message> {
  private static final int OK = 200;

  private final SoapDoor door;

  /**
   * @param door answers
   */
  SoapProvider(SoapDoor door) {
    this.door = door;
  }

  @Override
  public void invoke(
      Message request, AsyncProviderCallback<Message> callback, WebServiceContext context) {
    Packet packet = ((WSWebServiceContext) context).getRequestPacket();
    HttpServletRequest http =
        (HttpServletRequest) context.getMessageContext().get(MessageContext.SERVLET_REQUEST);
    Connection connection = (Connection) http.getAttribute(Connection.class.getName());
    door.answer(connection, Exchange.received(packet))
        .whenComplete((reply, failure) -> {
          if (failure != null) {
            callback.sendError(failure);
            return;
          }
          if (reply.status() != OK) {
            context.getMessageContext().put(MessageContext.HTTP_RESPONSE_CODE, reply.status());
          }
          Exchange.reply(packet, reply);
          callback.send(Exchange.emptyMessage());
        });
  }
}
