package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetQuotaCall;
import org.mapano.soap.type.Quota;
import org.mapano.soap.type.QuotaResponse;

/** Reads the levels that hold for a user, a company or the users of a company. */
@Singleton
public class GetQuotaHandler implements OperationHandler<GetQuotaCall, QuotaResponse> {
  private final DirectoryIds ids;
  private final UserQuotas quotas;

  @Inject
  public GetQuotaHandler(DirectoryIds ids, UserQuotas quotas) {
    this.ids = ids;
    this.quotas = quotas;
  }

  @Override
  public QuotaResponse answer(Caller caller, GetQuotaCall request) {
    QuotaSettings levels =
        quotas.get(
            caller.store(),
            ids.named(caller.store(), request.ulUserid(), request.sUserId())
                .or(() -> ids.scope(caller.store(), 0, null)),
            request.bGetUserDefault());
    return new QuotaResponse(
        new Quota(
            levels.useDefault(),
            request.bGetUserDefault(),
            levels.warn(),
            levels.soft(),
            levels.hard()),
        0);
  }
}
