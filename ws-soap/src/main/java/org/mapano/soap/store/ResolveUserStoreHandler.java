package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ResolveUserStoreCall;
import org.mapano.soap.type.ResolveUserStoreResponse;

/** The store of a user. */
@Singleton
public class ResolveUserStoreHandler
    implements OperationHandler<ResolveUserStoreCall, ResolveUserStoreResponse> {
  private static final int PRIVATE_OR_PUBLIC = 3;

  private static final long THIS_SERVER = 0x10;

  private final StoreLookup lookup;
  private final StoreAnswers answers;

  @Inject
  ResolveUserStoreHandler(StoreLookup lookup, StoreAnswers answers) {
    this.lookup = lookup;
    this.answers = answers;
  }

  @Override
  public ResolveUserStoreResponse answer(Caller caller, ResolveUserStoreCall call) {
    int mask = call.ulStoreTypeMask() == 0 ? PRIVATE_OR_PUBLIC : (int) call.ulStoreTypeMask();
    String login = call.szUserName() == null ? "" : call.szUserName();
    boolean here = (call.ulFlags() & THIS_SERVER) != 0;
    return answers.withOwner(lookup.ofLogin(caller.store(), login, mask), true, here);
  }
}
