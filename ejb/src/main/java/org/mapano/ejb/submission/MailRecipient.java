package org.mapano.ejb.submission;

/**
 * A recipient of a queued mail.
 *
 * @param number place in the envelope, from 0
 * @param address mail address
 * @param state what became of it
 * @param reply what the relay last said about it; {@link RelayReply#NONE} before
 */
public record MailRecipient(int number, String address, RecipientState state, RelayReply reply) {
  MailRecipient with(RecipientState newState, RelayReply newReply) {
    return new MailRecipient(number, address, newState, newReply);
  }
}
