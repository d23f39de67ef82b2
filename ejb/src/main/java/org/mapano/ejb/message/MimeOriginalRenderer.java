package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.outbound.AddressLookup;
import org.mapano.mapi.mime.outbound.MapiToMime;
import org.mapano.mapi.mime.outbound.OutboundOptions;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;

/** Renders messages with the converters of the MAPI library and the addresses of the directory. */
@Singleton
public class MimeOriginalRenderer implements OriginalRenderer {
  private final AddressLookup lookup;
  private final String host;

  @Inject
  public MimeOriginalRenderer(UserDirectory users, ServerConfig config) {
    this.lookup = new DirectoryLookup(users);
    String configured = config.get("gateway", "server_hostname");
    this.host = configured == null || configured.isBlank() ? localHost() : configured.trim();
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  @Override
  public void render(MapiMessage message, OutputStream out) throws IOException {
    OutboundOptions options = OutboundOptions.gateway(host, Instant.now());
    new MapiToMime(options, lookup).write(message, out);
  }

  @Override
  public Outline describe(ByteSource text) throws IOException {
    MimePart root = MimeStructure.parse(text).root();
    return new Outline(
        text.size(),
        ImapStructure.envelope(root.headers()),
        ImapStructure.body(root),
        ImapStructure.bodyStructure(root));
  }
}
