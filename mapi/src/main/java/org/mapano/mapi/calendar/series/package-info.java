/**
 * When items of a calendar take place, and changes of single occurrences of a series. Pure code.
 */
package org.mapano.mapi.calendar.series;
