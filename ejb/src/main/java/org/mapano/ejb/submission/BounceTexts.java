package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.prop.Tags;

/**
 * The words of reports, in the language of a mailbox: what its owner chose in the web client, else
 * that of the name of its Inbox, else English.
 */
@Singleton
public class BounceTexts {
  private static final Pattern LANGUAGE =
      Pattern.compile("\"language\"\\s*:\\s*\"([A-Za-z]{2})[A-Za-z_.0-9-]{0,20}\"");
  private static final String FOLDER_NAMES = "org.mapano.ejb.store.FolderNames";
  private static final String[] LANGUAGES = {"de", "es", "fr", "it", "nl"};

  private final Transactions transactions;
  private final Stores stores;
  private final PropertyRows properties;

  @Inject
  public BounceTexts(Transactions transactions, Stores stores, PropertyRows properties) {
    this.transactions = transactions;
    this.stores = stores;
    this.properties = properties;
  }

  /** The words for a user; 0 is nobody known. */
  Words of(int userId) {
    Locale locale = stores.ofUser(userId).map(this::locale).orElse(Locale.ROOT);
    return new Words(
        ResourceBundle.getBundle(
            "org.mapano.ejb.submission.Bounces",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  private Locale locale(StoreInfo store) {
    String settings =
        transactions.read(tx ->
            properties
                .read(tx, store.id(), Tags.PR_WEBAPP_SETTINGS_JSON)
                .string(Tags.PR_WEBAPP_SETTINGS_JSON, ""));
    Matcher chosen = LANGUAGE.matcher(settings);
    if (chosen.find()) {
      return Locale.of(chosen.group(1).toLowerCase(Locale.ROOT));
    }
    long inbox = stores.specialFolders(store.id()).inbox();
    String name =
        transactions.read(tx ->
            properties.read(tx, inbox, Tags.PR_DISPLAY_NAME).string(Tags.PR_DISPLAY_NAME, ""));
    return Arrays.stream(LANGUAGES)
        .map(Locale::of)
        .filter(locale -> inboxName(locale).filter(name::equals).isPresent())
        .findFirst()
        .orElse(Locale.ROOT);
  }

  private static Optional<String> inboxName(Locale locale) {
    ResourceBundle names = ResourceBundle.getBundle(FOLDER_NAMES, locale);
    return names.containsKey("INBOX") ? Optional.of(names.getString("INBOX")) : Optional.empty();
  }

  /**
   * Words of one language.
   *
   * @param bundle the texts
   */
  record Words(ResourceBundle bundle) {
    String get(String key, Object... arguments) {
      return MessageFormat.format(bundle.getString(key), arguments);
    }

    /** Why a message was refused. */
    String reason(NotSentException refused) {
      return get("reason." + refused.reason(), refused.about());
    }
  }
}
