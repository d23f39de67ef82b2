package org.mapano.ejb.delivery;

import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** One recipient's share of a delivery, while the steps work on it. */
final class RecipientDelivery {
  private final UserAccount user;
  private final StoreInfo store;
  private final SpecialFolders folders;
  private final ConvertedMail mail;
  private final boolean junk;
  private final MapiMessage message;
  private long folderId;
  private ByteSource original;
  private DeliveryResult result;

  /**
   * A share.
   *
   * @param mail what all recipients share; null when it could not be converted
   * @param message the recipient's own copy of it, or the message that takes its place
   */
  RecipientDelivery(
      UserAccount user,
      StoreInfo store,
      SpecialFolders folders,
      ConvertedMail mail,
      MapiMessage message,
      boolean junk) {
    this.user = user;
    this.store = store;
    this.folders = folders;
    this.mail = mail;
    this.junk = junk;
    this.message = message;
    this.folderId = folders.inbox();
  }

  /** Whose mailbox it is. */
  UserAccount user() {
    return user;
  }

  /** The mailbox. */
  StoreInfo store() {
    return store;
  }

  /** The store's special folders. */
  SpecialFolders folders() {
    return folders;
  }

  /** What all recipients share; null for a message that takes the place of the mail. */
  ConvertedMail mail() {
    return mail;
  }

  /** Whether a filter has marked the mail as junk. */
  boolean junk() {
    return junk;
  }

  /** The recipient's own copy, to be changed by the steps. */
  MapiMessage message() {
    return message;
  }

  /** Where the message goes. */
  long folderId() {
    return folderId;
  }

  void folderId(long id) {
    folderId = id;
  }

  /** The mail to be kept with the message, or null. */
  ByteSource original() {
    return original;
  }

  void original(ByteSource source) {
    original = source;
  }

  /** The outcome; null as long as the message is to be stored. */
  DeliveryResult result() {
    return result;
  }

  /** Ends the steps for this recipient. */
  void decide(DeliveryResult outcome) {
    result = outcome;
  }
}
