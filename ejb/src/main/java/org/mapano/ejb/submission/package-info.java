/**
 * Mail on its way out. Messages that users submit wait in the original's queue (table {@code
 * outgoingqueue}); a message that is picked up is converted once and kept with its envelope (tables
 * {@code mapano_mail*}) until the relay has answered for every recipient, so that every attempt
 * sends the same bytes to those who are still without it. Mail of the server itself goes straight
 * into those tables. Who speaks to the relay is behind {@link org.mapano.ejb.submission.Relay}.
 */
package org.mapano.ejb.submission;
