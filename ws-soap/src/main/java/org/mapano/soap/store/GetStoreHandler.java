package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetStoreCall;
import org.mapano.soap.type.GetStoreResponse;

/** The own store, or the store an object is in. */
@Singleton
public class GetStoreHandler implements OperationHandler<GetStoreCall, GetStoreResponse> {
  private final StoreLookup lookup;
  private final StoreAnswers answers;
  private final UserDirectory users;
  private final HomeServer servers;

  @Inject
  GetStoreHandler(
      StoreLookup lookup, StoreAnswers answers, UserDirectory users, HomeServer servers) {
    this.lookup = lookup;
    this.answers = answers;
    this.users = users;
    this.servers = servers;
  }

  @Override
  public GetStoreResponse answer(Caller caller, GetStoreCall call) {
    boolean own = call.lpsEntryId() == null || call.lpsEntryId().length == 0;
    Optional<String> elsewhere =
        own
            ? users.findById(caller.store().userId()).flatMap(servers::elsewhere)
            : Optional.empty();
    if (elsewhere.isPresent()) {
      return answers.redirected(caller, elsewhere.get());
    }
    StoreInfo store =
        own
            ? lookup.own(caller.store())
            : lookup.byEntryId(EntryIds.of(EntryId.Type.STORE, call.lpsEntryId()));
    return answers.of(store);
  }
}
