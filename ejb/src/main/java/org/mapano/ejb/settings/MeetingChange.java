package org.mapano.ejb.settings;

/**
 * What to change of the automatic answers to meeting requests (RES-*); null leaves a part as it is.
 *
 * @param accept whether they are accepted at all
 * @param declineConflicting whether those are declined that overlap with others
 * @param declineRecurring whether recurring ones are declined
 */
public record MeetingChange(Boolean accept, Boolean declineConflicting, Boolean declineRecurring) {}
