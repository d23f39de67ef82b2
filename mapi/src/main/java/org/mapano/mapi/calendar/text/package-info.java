/**
 * The grammar of iCalendar (RFC 5545, section 3.1): components and properties as a tree, with
 * limits, and back to text. What they mean is known to the packages beside this one.
 */
package org.mapano.mapi.calendar.text;
