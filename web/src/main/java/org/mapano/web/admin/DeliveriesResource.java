package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.delivery.HandedMail;
import org.mapano.ejb.delivery.Placement;

/** Mail that a program of this machine hands over, as kopano-dagent does in a pipe. */
@Path("deliveries")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Delivery")
@Singleton
public class DeliveriesResource {
  @Inject private HandedMail mails;

  /** For the container, which demands it and then fills the fields. */
  public DeliveriesResource() {}

  /** With the use case. */
  public DeliveriesResource(HandedMail mails) {
    this.mails = mails;
  }

  /** Delivers a mail. */
  @POST
  @Consumes(MailBody.TYPE)
  @Operation(summary = "Deliver a mail; what is answered as delivered is durable")
  @APIResponse(responseCode = "200", description = "What became of it for each recipient")
  @APIResponse(responseCode = "403", description = "The caller is no system administrator")
  @APIResponse(responseCode = "413", description = "The mail is larger than 256 MiB")
  public DeliveryView deliver(
      @QueryParam("recipient") List<String> recipients,
      @QueryParam("sender") String sender,
      @QueryParam("junk") @DefaultValue("false") String junk,
      @QueryParam("public") @DefaultValue("false") String shared,
      @QueryParam("folder") List<String> folder,
      @QueryParam("create") @DefaultValue("false") String create,
      @QueryParam("read") @DefaultValue("false") String read,
      @QueryParam("quiet") @DefaultValue("false") String quiet,
      @Context SecurityContext caller,
      InputStream body)
      throws IOException {
    Parameters.required("recipient", recipients.isEmpty() ? null : recipients.getFirst());
    Placement placement =
        new Placement(
            Parameters.bool("junk", junk),
            Parameters.bool("public", shared),
            folder,
            Parameters.bool("create", create),
            Parameters.bool("read", read),
            Parameters.bool("quiet", quiet));
    try (MailBody mail = new MailBody(body)) {
      return DeliveryView.of(
          mails.deliver(
              SessionPrincipal.of(caller), sender, recipients, placement, mail.content()));
    }
  }
}
