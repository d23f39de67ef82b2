/**
 * iCalendar to MAPI (calendar.md 4, RFC 5546): events of a calendar part become appointments and
 * meeting messages. Strict where days and times are concerned, tolerant in all else.
 */
package org.mapano.mapi.calendar.inbound;
