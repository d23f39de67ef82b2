package org.mapano.soap.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.submission.Submissions;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.AbortSubmitCall;
import org.mapano.soap.type.Result;

/** Takes a submitted message back. */
@Singleton
public class AbortSubmitHandler implements OperationHandler<AbortSubmitCall, Result> {
  private final Submissions submissions;
  private final ObjectIds ids;

  @Inject
  AbortSubmitHandler(Submissions submissions, ObjectIds ids) {
    this.submissions = submissions;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, AbortSubmitCall call) {
    long id = ids.get(EntryIds.any(call.sEntryId()));
    submissions.abort(caller.store(), id);
    return new Result(0);
  }
}
