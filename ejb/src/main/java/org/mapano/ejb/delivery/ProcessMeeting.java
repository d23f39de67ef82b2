package org.mapano.ejb.delivery;

import org.mapano.ejb.meeting.MeetingMail;
import org.mapano.ejb.meeting.MeetingProcessing;
import org.mapano.ejb.rules.RuleRecipients;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.mime.TagGroup;

/**
 * Does with invitations what the recipient wants (delivery.md 1.6). What a room has answered does
 * not come into its Inbox; a sender who must not be answered gets no answer here either.
 */
final class ProcessMeeting implements DeliveryStep {
  private final MeetingProcessing meetings;
  private final RuleRecipients addresses;

  ProcessMeeting(MeetingProcessing meetings, RuleRecipients addresses) {
    this.meetings = meetings;
    this.addresses = addresses;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    boolean inbox = delivery.folderId() == delivery.folders().inbox();
    if (delivery.mail() == null || !inbox || !MeetingClass.isMeeting(delivery.message())) {
      return;
    }
    MeetingMail mail =
        new MeetingMail(
            delivery.user(),
            delivery.store(),
            delivery.folders(),
            delivery.message(),
            addresses.address(delivery.message().properties(), TagGroup.REPRESENTING),
            !delivery.envelope().sender().isEmpty(),
            delivery.envelope().received());
    if (meetings.process(mail)) {
      delivery.decide(DeliveryResult.DELIVERED);
    }
  }
}
