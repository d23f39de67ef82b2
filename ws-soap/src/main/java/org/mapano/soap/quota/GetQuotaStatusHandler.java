package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetQuotaStatusCall;
import org.mapano.soap.type.QuotaStatus;

/** Tells the size and status of a user's store. */
@Singleton
public class GetQuotaStatusHandler implements OperationHandler<GetQuotaStatusCall, QuotaStatus> {
  private final DirectoryIds ids;
  private final UserQuotas quotas;

  @Inject
  public GetQuotaStatusHandler(DirectoryIds ids, UserQuotas quotas) {
    this.ids = ids;
    this.quotas = quotas;
  }

  @Override
  public QuotaStatus answer(Caller caller, GetQuotaStatusCall request) {
    QuotaState state =
        quotas.state(
            caller.store(), ids.required(caller.store(), request.ulUserid(), request.sUserId()));
    return new QuotaStatus(state.size(), state.status().ordinal(), 0);
  }
}
