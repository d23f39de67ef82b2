package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.DirectoryEntry;
import org.mapano.ejb.delivery.ServerName;
import org.mapano.ejb.message.DirectoryLookup;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.outbound.EnvelopeAddress;
import org.mapano.mapi.mime.outbound.MapiToMime;
import org.mapano.mapi.mime.outbound.OutboundOptions;
import org.mapano.mapi.mime.outbound.TnefUse;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Writes users' messages as mail (SPOOL-02), with the senders that were decided. */
@Singleton
public class OutgoingText {
  private static final Logger LOG = System.getLogger(OutgoingText.class.getName());
  private static final String SPOOLER = "spooler";
  private static final String MAILER = "Mapano";
  private static final int MAX_HEADER = 1 << 16;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final UserDirectory users;
  private final ServerConfig config;

  /** Reads {@code charset_upgrade}, {@code always_send_tnef}, {@code enable_dsn} and others. */
  @Inject
  public OutgoingText(UserDirectory users, ServerConfig config) {
    this.users = users;
    this.config = config;
  }

  /**
   * What the text leaves for the envelope.
   *
   * @param sender envelope sender, may be empty
   * @param options bits of {@link MailOptions}
   * @param toKeep properties that the stored message gets, so that it shows what was sent
   */
  record Envelope(String sender, int options, PropMap toKeep) {}

  /**
   * Writes a message.
   *
   * @throws NotSentException when there is no sender, or the message cannot be written
   */
  Envelope write(MapiMessage message, SenderIdentity identity, SpooledText out)
      throws IOException, NotSentException {
    PropMap properties = message.properties();
    PropMap kept = name(properties, identity);
    String sender =
        ReportClass.isReceipt(properties)
            ? ""
            : EnvelopeAddress.sender(properties, new DirectoryLookup(users))
                .filter(ServerMail::isSafe)
                .orElseThrow(() ->
                    new NotSentException(
                        NotSentException.Reason.NO_SENDER, identity.owner().fullName()));
    try {
      converter().write(message, out);
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.log(Level.ERROR, "A message cannot be written as mail", defect);
      throw new NotSentException(NotSentException.Reason.FATAL, "");
    }
    record(out);
    String id = messageId(out);
    if (id != null) {
      kept.put(Tags.PR_INTERNET_MESSAGE_ID, id);
    }
    return new Envelope(sender, options(properties, identity), kept);
  }

  /** Writes a message that is not sent, for its owner to see; as little as there is to write. */
  Envelope writeRefused(MapiMessage message, UserAccount owner, SpooledText out) {
    try {
      if (out.source().size() == 0) {
        converter().write(message, out);
      }
    } catch (IOException | RuntimeException | StackOverflowError defect) {
      LOG.log(Level.ERROR, "A message cannot be shown to its owner", defect);
    }
    return new Envelope(owner.email(), 0, new PropMap());
  }

  private MapiToMime converter() {
    OutboundOptions options =
        OutboundOptions.spooler(ServerName.of(config), Instant.now(), MAILER)
            .withCharsetUpgrade(charset(config.get(SPOOLER, "charset_upgrade")))
            .withTnef(tnef(config.get(SPOOLER, "always_send_tnef")));
    return new MapiToMime(options, new DirectoryLookup(users));
  }

  private static Charset charset(String name) {
    try {
      Charset found = Charset.forName(name.trim());
      return found.canEncode() ? found : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static TnefUse tnef(String option) {
    return switch (option.trim().toLowerCase(Locale.ROOT)) {
      case "yes", "1", "true" -> TnefUse.ALWAYS;
      case "minimal" -> TnefUse.MINIMAL;
      default -> TnefUse.AUTOMATIC;
    };
  }

  /** Puts the persons into the message; answers what of it is to be kept. */
  private static PropMap name(PropMap properties, SenderIdentity identity) {
    PropMap kept = new PropMap();
    UserAccount sender =
        identity.kind() == SenderIdentity.Kind.SEND_AS ? identity.represented() : identity.owner();
    DirectoryEntry.of(sender).put(kept, TagGroup.SENDER);
    if (identity.represented() != null) {
      DirectoryEntry.of(identity.represented()).put(kept, TagGroup.REPRESENTING);
    }
    properties.putAll(kept);
    return kept;
  }

  private int options(PropMap properties, SenderIdentity identity) {
    boolean report =
        properties.bool(Tags.PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED)
            && config.bool(SPOOLER, "enable_dsn");
    boolean copy =
        identity.kind() == SenderIdentity.Kind.ON_BEHALF
            || identity.kind() == SenderIdentity.Kind.SEND_AS;
    return (report ? MailOptions.REPORT_DELIVERY : 0) | (copy ? MailOptions.REPRESENTS : 0);
  }

  private static String messageId(SpooledText text) throws IOException {
    try (InputStream in = text.source().open()) {
      return HeaderBlock.parse(header(in.readNBytes(MAX_HEADER))).first("Message-ID");
    }
  }

  private static byte[] header(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? start : Arrays.copyOf(start, end + 2);
  }

  /** Keeps a copy for finding errors ({@code log_raw_message_stage1}). */
  private void record(SpooledText text) {
    if (!config.bool(SPOOLER, "log_raw_message_stage1")) {
      return;
    }
    String name =
        String.format(
            "SMTP1_%s_%08x.eml",
            TIME.format(LocalDateTime.now()), ThreadLocalRandom.current().nextInt());
    Path file = Path.of(config.get(SPOOLER, "log_raw_message_path").trim(), name);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      text.source().writeTo(out);
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "A copy of a mail cannot be written to " + file, failed);
    }
  }
}
