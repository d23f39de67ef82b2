package org.mapano.ejb.delegate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.FreeBusyPlaces;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.DelegateRule;

/**
 * Who acts for the owner of a mailbox. The rights of the caller are those on the mailbox. Methods
 * throw NOT_FOUND without a mailbox or a free/busy message in it, and NO_ACCESS.
 */
@Singleton
public class Delegates {
  private static final int MOST = 200;

  private final Stores stores;
  private final Messages messages;
  private final ObjectDirectory objects;
  private final DelegateRules rules;

  @Inject
  Delegates(Stores stores, Messages messages, ObjectDirectory objects, DelegateRules rules) {
    this.stores = stores;
    this.messages = messages;
    this.objects = objects;
    this.rules = rules;
  }

  /** The delegates of a user; none where there is no free/busy message. */
  public DelegateSettings list(StoreSession actor, UserAccount owner) {
    StoreInfo store = store(owner);
    if (stores.freeBusy(store.id()).message().isEmpty()) {
      return new DelegateSettings(false, List.of());
    }
    DelegateRule rule = rules.read(actor, inbox(store));
    List<Delegate> delegates = new ArrayList<>();
    for (DelegateRows.Row row : rows(actor, places(store)).rows()) {
      find(row.entryId())
          .filter(member -> actor.sees(member.companyId()))
          .ifPresent(member ->
              delegates.add(
                  new Delegate(
                      member, row.seesPrivate(), DelegateRules.names(rule, row.entryId()))));
    }
    return new DelegateSettings(rule.delete(), delegates);
  }

  /**
   * Makes somebody a delegate, or changes what a delegate gets.
   *
   * @throws StoreException INVALID_PARAMETER for the owner and for more than 200 delegates
   */
  public void put(StoreSession actor, UserAccount owner, Delegate delegate) {
    StoreInfo store = store(owner);
    UserAccount member = delegate.member();
    if (member.id() == owner.id()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Nobody is the own delegate");
    }
    FreeBusyPlaces places = places(store);
    byte[] entryId = DirectoryIds.entryId(member);
    DelegateRows rows = rows(actor, places).with(entryId, member.fullName(), delegate.seePrivate());
    if (rows.rows().size() > MOST) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "More than " + MOST + " delegates");
    }
    write(actor, places, rows);
    rules.put(actor, inbox(store), member, delegate.sendCopy());
  }

  /**
   * Makes somebody a delegate no more.
   *
   * @throws StoreException NOT_FOUND when that is none
   */
  public void remove(StoreSession actor, UserAccount owner, UserAccount member) {
    StoreInfo store = store(owner);
    FreeBusyPlaces places = places(store);
    byte[] entryId = DirectoryIds.entryId(member);
    DelegateRows rows = rows(actor, places);
    if (!rows.contains(entryId)) {
      throw StoreException.notFound("Delegate " + member.login());
    }
    rules.put(actor, inbox(store), member, false);
    write(actor, places, rows.without(entryId));
  }

  /**
   * Decides whether meeting requests go to those delegates only who get copies; without any it has
   * no effect.
   */
  public void onlyToDelegates(StoreSession actor, UserAccount owner, boolean only) {
    rules.delete(actor, inbox(store(owner)), only);
  }

  private DelegateRows rows(StoreSession actor, FreeBusyPlaces places) {
    return DelegateRows.of(messages.load(actor, places.message().getAsLong()).properties());
  }

  private void write(StoreSession actor, FreeBusyPlaces places, DelegateRows rows) {
    PropMap set =
        rows.properties()
            .put(Tags.PR_SCHDINFO_BOSS_WANTS_COPY, true)
            .put(Tags.PR_SCHDINFO_DONT_MAIL_DELEGATES, true)
            .put(Tags.PR_SCHDINFO_BOSS_WANTS_INFO, true);
    places.messages().forEach(message -> messages.change(actor, message, set, List.of()));
  }

  private Optional<UserAccount> find(byte[] entryId) {
    try {
      return AddressBookEntryId.isAddressBook(entryId)
          ? objects.find(AddressBookEntryId.parse(entryId))
          : Optional.empty();
    } catch (MalformedIdException damaged) {
      return Optional.empty();
    }
  }

  private long inbox(StoreInfo store) {
    return stores.specialFolders(store.id()).inbox();
  }

  private FreeBusyPlaces places(StoreInfo store) {
    FreeBusyPlaces places = stores.freeBusy(store.id());
    if (places.message().isEmpty()) {
      throw StoreException.notFound("Free/busy message");
    }
    return places;
  }

  private StoreInfo store(UserAccount owner) {
    return stores.ofUser(owner.id()).orElseThrow(() -> StoreException.notFound("Mailbox"));
  }
}
