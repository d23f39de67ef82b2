package org.mapano.ejb.store;

import java.util.Locale;
import java.util.ResourceBundle;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * The folders that every private store begins with, in order of creation (store-semantics 14):
 * first those below the root, then those below the visible tree.
 */
enum DefaultFolder {
  IPM_SUBTREE(true, null, Tags.PR_IPM_SUBTREE_ENTRYID),
  IPM_COMMON_VIEWS(true, null, Tags.PR_COMMON_VIEWS_ENTRYID),
  IPM_VIEWS(true, null, Tags.PR_VIEWS_ENTRYID),
  FINDER_ROOT(true, null, Tags.PR_FINDER_ENTRYID),
  SHORTCUT(true, null, Tags.PR_IPM_FAVORITES_ENTRYID),
  SCHEDULE(true, null, Tags.PR_SCHEDULE_FOLDER_ENTRYID),
  FREEBUSY_DATA(true, null, 0),
  INBOX(false, null, 0),
  OUTBOX(false, null, Tags.PR_IPM_OUTBOX_ENTRYID),
  DELETED_ITEMS(false, null, Tags.PR_IPM_WASTEBASKET_ENTRYID),
  SENT_ITEMS(false, null, Tags.PR_IPM_SENTMAIL_ENTRYID),
  CONTACTS(false, "IPF.Contact", Tags.PR_IPM_CONTACT_ENTRYID),
  CALENDAR(false, "IPF.Appointment", Tags.PR_IPM_APPOINTMENT_ENTRYID),
  DRAFTS(false, "IPF.Note", Tags.PR_IPM_DRAFTS_ENTRYID),
  JOURNAL(false, "IPF.Journal", Tags.PR_IPM_JOURNAL_ENTRYID),
  NOTES(false, "IPF.StickyNote", Tags.PR_IPM_NOTE_ENTRYID),
  TASKS(false, "IPF.Task", Tags.PR_IPM_TASK_ENTRYID),
  JUNK(false, "IPF.Note", 0),
  RSS_FEEDS(false, "IPF.Note.OutlookHomepage", 0),
  CONVERSATION_ACTIONS(false, "IPF.Configuration", 0),
  QUICK_STEPS(false, "IPF.Configuration", 0),
  SUGGESTED_CONTACTS(false, "IPF.Contact", 0);

  private final boolean belowRoot;
  private final String containerClass;
  private final int entryIdTag;

  DefaultFolder(boolean belowRoot, String containerClass, int entryIdTag) {
    this.belowRoot = belowRoot;
    this.containerClass = containerClass;
    this.entryIdTag = entryIdTag;
  }

  /** True for folders beside the visible tree, false for those in it. */
  boolean isBelowRoot() {
    return belowRoot;
  }

  /** Property that holds the folder's entry id; 0 when it is found in another way. */
  int entryIdTag() {
    return entryIdTag;
  }

  /** True when the entry id is put on root folder and Inbox, false when on the store. */
  boolean isNamedOnInbox() {
    return containerClass != null;
  }

  /** Display name; folders that users do not see have the same everywhere. */
  String displayName(ResourceBundle names) {
    return switch (this) {
      case SHORTCUT -> "Shortcut";
      case SCHEDULE -> "Schedule";
      case FREEBUSY_DATA -> "Freebusy Data";
      case CONVERSATION_ACTIONS -> "Conversation Action Settings";
      case QUICK_STEPS -> "Quick Step Settings";
      default -> belowRoot ? name() : names.getString(name());
    };
  }

  /** Properties beside the name. */
  PropMap properties() {
    PropMap properties = new PropMap().put(Tags.PR_CONTAINER_CLASS, containerClass);
    if ("IPF.Configuration".equals(containerClass)) {
      properties.put(Tags.PR_ATTR_HIDDEN, true);
    }
    return properties;
  }

  /**
   * Folder names in a language.
   *
   * @param locale e.g. {@code nl_NL.UTF-8}; unknown languages mean English
   */
  static ResourceBundle names(String locale) {
    String language = locale == null ? "" : locale.split("[.@]", 2)[0].replace('_', '-');
    return ResourceBundle.getBundle(
        "org.mapano.ejb.store.FolderNames",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
