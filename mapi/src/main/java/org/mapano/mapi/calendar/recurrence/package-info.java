/**
 * Recurring appointments as MAPI keeps them (MS-OXOCAL 2.2.1.44 PidLidAppointmentRecur): the blob
 * with its reader and writer, its occurrences, and the RRULE (RFC 5545 3.3.10) that says the same.
 */
package org.mapano.mapi.calendar.recurrence;
