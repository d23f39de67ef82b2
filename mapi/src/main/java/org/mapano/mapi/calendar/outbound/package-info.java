/**
 * MAPI to iCalendar (calendar.md 4, RFC 5545, RFC 5546): appointments and meeting messages as text.
 */
package org.mapano.mapi.calendar.outbound;
