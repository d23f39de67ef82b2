package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.outbound.MapiToMime;
import org.mapano.mapi.mime.outbound.OutboundOptions;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.mime.structure.MimeStructure;

/** Renders messages with the converters of the MAPI library and the addresses of the directory. */
@Singleton
public class MimeOriginalRenderer implements OriginalRenderer {
  private final UserDirectory users;
  private final String host;

  @Inject
  public MimeOriginalRenderer(UserDirectory users, ServerConfig config) {
    this.users = users;
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
    new MapiToMime(options, this::address).write(message, out);
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

  private Optional<String> address(byte[] entryId) {
    try {
      AddressBookEntryId id = AddressBookEntryId.parse(entryId);
      return users
          .findById(id.id())
          .filter(user -> isSame(id, user))
          .map(UserAccount::email)
          .filter(address -> !address.isEmpty());
    } catch (MalformedIdException foreign) {
      return Optional.empty();
    }
  }

  /** The number in an id with an external id may be that of another server. */
  private static boolean isSame(AddressBookEntryId id, UserAccount user) {
    return id.externalId().isEmpty() || Arrays.equals(id.externalId().get(), user.externId());
  }
}
