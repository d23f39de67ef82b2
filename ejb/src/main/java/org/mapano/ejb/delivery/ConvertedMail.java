package org.mapano.ejb.delivery;

import org.mapano.mapi.body.SafeHtml;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.mime.structure.MimeStructure;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/**
 * A mail and the message made of it.
 *
 * @param message the message, without anything that depends on a recipient
 * @param mail the mail it was made of
 * @param structure the parts of the mail
 * @param changed whether the message is no longer what the mail says
 */
public record ConvertedMail(
    MapiMessage message, ByteSource mail, MimeStructure structure, boolean changed) {
  /** The same mail with a message that is no longer what the mail says. */
  ConvertedMail changed(MapiMessage other) {
    SafeHtml.renew(other.properties());
    return new ConvertedMail(other, mail, structure, true);
  }

  /** Adds to a copy what is kept together with the original (delivery.md 4.3). */
  public void describe(MapiMessage copy) {
    copy.properties()
        .put(Tags.PR_EC_IMAP_EMAIL_SIZE, (int) Math.min(mail.size(), Integer.MAX_VALUE))
        .put(Tags.PR_EC_IMAP_BODY, ImapStructure.body(structure.root()))
        .put(Tags.PR_EC_IMAP_BODYSTRUCTURE, ImapStructure.bodyStructure(structure.root()));
    copy.named()
        .put(
            ImapStructure.ENVELOPE,
            PropType.UNICODE,
            ImapStructure.envelope(structure.root().headers()));
  }
}
