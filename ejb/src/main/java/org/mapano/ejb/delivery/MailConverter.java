package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.calendar.inbound.CalendarReader;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.inbound.InboundOptions;
import org.mapano.mapi.mime.inbound.MimeToMapi;
import org.mapano.mapi.mime.structure.MimeStructure;
import org.mapano.mapi.tnef.TnefReader;

/** Converts mail to messages with this server's options and user directory. */
@Singleton
public class MailConverter {
  private static final String DAGENT = "dagent";

  private final UserDirectory users;
  private final InboundOptions options;
  private final InboundOptions filing;
  private final CalendarReader calendars;

  /** Reads {@code default_charset}, {@code indexed_headers} and others. */
  @Inject
  public MailConverter(UserDirectory users, ServerConfig config) {
    this.users = users;
    this.calendars = Calendars.reader(config);
    this.options =
        InboundOptions.DEFAULT
            .withDefaultCharset(charset(config.get(DAGENT, "default_charset")))
            .withInsecureHtmlJoin(config.bool(DAGENT, "insecure_html_join"))
            .withCharsetSubstitutions(pairs(config.list(DAGENT, "unknown_charset_substitutions")))
            .withIndexedHeaders(names(config.list(DAGENT, "indexed_headers")))
            .withHtmlSafetyFilter(config.bool(DAGENT, "html_safety_filter"));
    this.filing = options.withHtmlSafetyFilter(config.bool("gateway", "html_safety_filter"));
  }

  /**
   * Converts a mail.
   *
   * @param visible tells for {@code users.id} of a company whether all who will read the message
   *     see it; addresses in others stay plain addresses (MT-10)
   * @param now time of arrival when the mail does not say
   * @throws IOException when the bytes cannot be read
   * @throws org.mapano.ejb.error.StoreException temporary when the user directory is out of reach
   */
  public ConvertedMail convert(ByteSource mail, Instant now, IntPredicate visible)
      throws IOException {
    return convert(mail, now, visible, options);
  }

  /** As above, for mail that a client puts into a folder. */
  ConvertedMail convertFiled(ByteSource mail, Instant now, IntPredicate visible)
      throws IOException {
    return convert(mail, now, visible, filing);
  }

  private ConvertedMail convert(
      ByteSource mail, Instant now, IntPredicate visible, InboundOptions options)
      throws IOException {
    MimeStructure structure = MimeStructure.parse(mail, options.limits());
    MimeToMapi converter =
        new MimeToMapi(
            options, new DirectoryAddresses(users, visible), TnefReader::decode, calendars);
    return new ConvertedMail(converter.convert(mail, structure, now), mail, structure, false);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.trim());
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.US_ASCII;
    }
  }

  private static Map<String, String> pairs(List<String> words) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      pairs.put(words.get(i).toLowerCase(Locale.ROOT), words.get(i + 1));
    }
    return pairs;
  }

  private static Set<String> names(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
