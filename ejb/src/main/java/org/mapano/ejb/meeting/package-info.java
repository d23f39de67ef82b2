/**
 * What the server does with invitations, cancellations and answers to meetings when they come in
 * (RES-*, DAGENT-09): rooms and users who want it answer by themselves, for others the meeting is
 * noted in the calendar.
 */
package org.mapano.ejb.meeting;
