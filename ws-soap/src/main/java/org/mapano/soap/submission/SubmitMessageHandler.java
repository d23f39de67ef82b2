package org.mapano.soap.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.submission.Submissions;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.SubmitMessageCall;
import org.mapano.soap.type.Result;

/** Puts a message into the queue of outgoing mail. */
@Singleton
public class SubmitMessageHandler implements OperationHandler<SubmitMessageCall, Result> {
  private final Submissions submissions;
  private final ObjectIds ids;

  @Inject
  SubmitMessageHandler(Submissions submissions, ObjectIds ids) {
    this.submissions = submissions;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, SubmitMessageCall call) {
    long id = ids.get(EntryIds.any(call.sEntryId()));
    submissions.submit(caller.store(), id, (int) call.ulFlags());
    return new Result(0);
  }
}
