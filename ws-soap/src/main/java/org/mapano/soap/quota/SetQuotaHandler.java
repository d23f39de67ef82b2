package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetQuotaCall;
import org.mapano.soap.type.Quota;
import org.mapano.soap.type.Result;

/** Sets the levels of a user, a company or the users of a company. */
@Singleton
public class SetQuotaHandler implements OperationHandler<SetQuotaCall, Result> {
  private final DirectoryIds ids;
  private final UserQuotas quotas;

  @Inject
  public SetQuotaHandler(DirectoryIds ids, UserQuotas quotas) {
    this.ids = ids;
    this.quotas = quotas;
  }

  @Override
  public Result answer(Caller caller, SetQuotaCall request) {
    Quota wanted = request.lpsQuota();
    if (wanted == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Levels are missing");
    }
    quotas.set(
        caller.store(),
        ids.named(caller.store(), request.ulUserid(), request.sUserId()),
        new QuotaSettings(
            wanted.bUseDefaultQuota(),
            wanted.llWarnSize(),
            wanted.llSoftSize(),
            wanted.llHardSize()),
        wanted.bIsUserDefaultQuota());
    return new Result(0);
  }
}
