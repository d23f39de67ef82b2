package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.directory.Users;
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

  /** Not to be sent to another server. */
  private static final long NOT_ELSEWHERE = 1;

  private static final long THIS_SERVER = 0x10;

  private final StoreLookup lookup;
  private final StoreAnswers answers;
  private final Users users;
  private final HomeServer servers;

  @Inject
  ResolveUserStoreHandler(
      StoreLookup lookup, StoreAnswers answers, Users users, HomeServer servers) {
    this.lookup = lookup;
    this.answers = answers;
    this.users = users;
    this.servers = servers;
  }

  @Override
  public ResolveUserStoreResponse answer(Caller caller, ResolveUserStoreCall call) {
    int mask = call.ulStoreTypeMask() == 0 ? PRIVATE_OR_PUBLIC : (int) call.ulStoreTypeMask();
    String login = call.szUserName() == null ? "" : call.szUserName();
    boolean here = (call.ulFlags() & THIS_SERVER) != 0;
    Optional<String> elsewhere =
        (call.ulFlags() & NOT_ELSEWHERE) == 0 && !login.isEmpty()
            ? users.find(caller.store(), login).flatMap(servers::elsewhere)
            : Optional.empty();
    if (elsewhere.isPresent()) {
      return answers.redirectedUser(caller, elsewhere.get());
    }
    return answers.withOwner(lookup.ofLogin(caller.store(), login, mask), true, here);
  }
}
