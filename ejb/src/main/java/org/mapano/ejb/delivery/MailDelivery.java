package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.FallbackMessage;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Delivers mail: converted once, then step by step for each recipient, then stored together. */
@Singleton
public class MailDelivery implements Delivery {
  private static final Logger LOG = System.getLogger(MailDelivery.class.getName());
  private static final String DAGENT = "dagent";

  /** Trace fields of a mail that is not going round (RFC 5321 section 6.3). */
  private static final int MAX_HOPS = 100;

  private final UserDirectory users;
  private final Mailboxes mailboxes;
  private final MailConverter converter;
  private final DeliverySteps steps;
  private final PluginSteps plugins;
  private final DeliveryWriter writer;
  private final MailFiling filing;
  private final RecipientResolver resolver;
  private final RawMailLog rawLog;
  private final TraceHeaders trace;
  private final JunkHeader junkHeader;

  /** Reads the options {@code spam_header_name}, {@code spam_header_value}, {@code server_name}. */
  @Inject
  public MailDelivery(
      UserDirectory users,
      Mailboxes mailboxes,
      MailConverter converter,
      DeliverySteps steps,
      PluginSteps plugins,
      DeliveryWriter writer,
      MailFiling filing,
      ServerConfig config) {
    this.users = users;
    this.mailboxes = mailboxes;
    this.converter = converter;
    this.steps = steps;
    this.plugins = plugins;
    this.writer = writer;
    this.filing = filing;
    this.resolver = new RecipientResolver(users, mailboxes);
    this.rawLog = new RawMailLog(config);
    this.trace = new TraceHeaders(ServerName.of(config), ZoneId.systemDefault());
    this.junkHeader =
        new JunkHeader(
            config.get(DAGENT, "spam_header_name"), config.get(DAGENT, "spam_header_value"));
  }

  @Override
  public RecipientLookup resolve(String address) {
    return resolver.resolve(address);
  }

  @Override
  public Map<Integer, DeliveryResult> deliver(
      Envelope envelope, List<UserAccount> recipients, ByteSource mail) {
    return deliver(envelope, recipients, mail, Placement.USUAL);
  }

  /** As above, for mail that is to go somewhere special. */
  Map<Integer, DeliveryResult> deliver(
      Envelope envelope, List<UserAccount> recipients, ByteSource mail, Placement wanted) {
    ByteSource traced = traced(envelope, mail);
    ConvertedMail converted = convert(traced, envelope.received(), recipients);
    rawLog.record(traced, recipients, converted != null);
    Map<Integer, DeliveryResult> results = new LinkedHashMap<>();
    if (converted != null && expired(converted, envelope.received())) {
      recipients.forEach(user -> results.put(user.id(), DeliveryResult.EXPIRED));
      return results;
    }
    if (converted != null && hops(converted) > MAX_HOPS) {
      LOG.log(Level.WARNING, "A mail from <{0}> goes round in a loop", envelope.sender());
      recipients.forEach(user -> results.put(user.id(), DeliveryResult.LOOP));
      return results;
    }
    if (converted != null) {
      PluginSteps.Seen seen = plugins.converted(envelope, converted, recipients);
      if (seen.decided().isPresent()) {
        recipients.forEach(user -> results.put(user.id(), seen.decided().get()));
        return results;
      }
      converted = seen.mail();
    }
    return share(envelope, recipients, traced, converted, placement(wanted, converted));
  }

  private Map<Integer, DeliveryResult> share(
      Envelope envelope,
      List<UserAccount> recipients,
      ByteSource mail,
      ConvertedMail converted,
      Placement placement) {
    Map<Integer, DeliveryResult> results = new LinkedHashMap<>();
    List<RecipientDelivery> deliveries = new ArrayList<>();
    for (UserAccount user : recipients) {
      if (results.putIfAbsent(user.id(), DeliveryResult.TEMPORARY_FAILURE) == null) {
        share(user, converted, mail, placement, envelope).ifPresent(deliveries::add);
      }
    }
    List<RecipientDelivery> prepared = steps.apply(deliveries);
    List<RecipientDelivery> undecided =
        prepared.stream().filter(delivery -> delivery.result() == null).toList();
    writer.store(undecided);
    plugins.delivered(undecided);
    prepared.forEach(delivery -> results.put(delivery.user().id(), delivery.result()));
    return results;
  }

  private static int hops(ConvertedMail mail) {
    return mail.structure().root().headers().all("Received").size();
  }

  private Placement placement(Placement wanted, ConvertedMail mail) {
    boolean marked = mail != null && junkHeader.marks(mail.structure().root().headers());
    return marked
        ? new Placement(true, false, List.of(), false, wanted.read(), wanted.quiet())
        : wanted;
  }

  private ByteSource traced(Envelope envelope, ByteSource mail) {
    if (envelope.clientName() == null) {
      return mail;
    }
    try {
      return trace.prepend(envelope, mail);
    } catch (IOException unreadable) {
      throw StoreException.temporary("The mail cannot be read", unreadable);
    }
  }

  /** The converted mail, or null when no converter can read it. */
  private ConvertedMail convert(ByteSource mail, Instant received, List<UserAccount> recipients) {
    try {
      return converter.convert(mail, received, new Readers(users, recipients));
    } catch (IOException unreadable) {
      throw StoreException.temporary("The mail cannot be read", unreadable);
    } catch (StoreException unreachable) {
      throw unreachable;
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.log(Level.ERROR, "A mail cannot be converted and is delivered as attachment", defect);
      return null;
    }
  }

  private static boolean expired(ConvertedMail mail, Instant now) {
    Long expiry = mail.message().properties().longValue(Tags.PR_EXPIRY_TIME);
    return expiry != null && expiry < MapiTime.ticks(now);
  }

  /** A recipient's share; empty when there is no mailbox now, and the mail has to wait. */
  private Optional<RecipientDelivery> share(
      UserAccount user,
      ConvertedMail mail,
      ByteSource raw,
      Placement placement,
      Envelope envelope) {
    try {
      Mailboxes.Mailbox mailbox =
          mailboxes
              .find(user.id())
              .orElseThrow(() -> StoreException.notFound("Store of " + user.login()));
      MapiMessage message =
          mail != null
              ? mail.message().copy()
              : FallbackMessage.build(raw, DirectoryEntry.of(user), envelope.received());
      return Optional.of(new RecipientDelivery(user, mailbox, envelope, mail, message, placement));
    } catch (StoreException failed) {
      LOG.log(Level.WARNING, "Mail for " + user.login() + " has to wait", failed);
      return Optional.empty();
    }
  }

  @Override
  public SavedMessage file(
      StoreSession session,
      long folderId,
      ByteSource mail,
      Instant received,
      int marks,
      Set<String> keywords) {
    return filing.file(session, folderId, mail, received, marks, keywords);
  }
}
