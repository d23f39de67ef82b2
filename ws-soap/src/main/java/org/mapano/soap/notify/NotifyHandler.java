package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.Watching;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.NotifyCall;
import org.mapano.soap.type.Notification;
import org.mapano.soap.type.ResultEr;

/** Lets a program that delivers mail say so. Nothing else can be announced by clients. */
@Singleton
public class NotifyHandler implements OperationHandler<NotifyCall, ResultEr> {
  private final Watching watching;

  /**
   * @param watching tells of it
   */
  @Inject
  public NotifyHandler(Watching watching) {
    this.watching = watching;
  }

  @Override
  public ResultEr answer(Caller caller, NotifyCall request) {
    Notification sent = request.sNotification();
    if (sent.ulEventType() != EventTypes.NEW_MAIL) {
      throw new StoreException(ErrorCode.NO_ACCESS, "Only new mail can be announced");
    }
    if (sent.newmail() == null || sent.newmail().pEntryId() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Which mail is new?");
    }
    watching.announceMail(caller.store(), EntryIds.any(sent.newmail().pEntryId()));
    return new ResultEr(0);
  }
}
