package org.mapano.soap.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.submission.Submissions;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.FinishedMessageCall;
import org.mapano.soap.type.Result;

/** A message has been sent. */
@Singleton
public class FinishedMessageHandler implements OperationHandler<FinishedMessageCall, Result> {
  private final Submissions submissions;
  private final ObjectIds ids;

  @Inject
  FinishedMessageHandler(Submissions submissions, ObjectIds ids) {
    this.submissions = submissions;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, FinishedMessageCall call) {
    long id = ids.get(EntryIds.any(call.sEntryId()));
    submissions.finish(caller.store(), id, (int) call.ulFlags());
    return new Result(0);
  }
}
