/**
 * Time zones of calendars: the structure that MAPI keeps (MS-OXOCAL PidLidTimeZoneStruct),
 * VTIMEZONE (RFC 5545 3.6.5) and the names that calendar programs use. Nothing is ever fetched.
 */
package org.mapano.mapi.calendar.zone;
