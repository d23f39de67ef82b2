/**
 * Calendar items in MAPI (MS-OXOCAL): names of their properties and the identifiers of meetings.
 * Their iCalendar form is read and written by the packages in this one. Pure code.
 */
package org.mapano.mapi.calendar;
