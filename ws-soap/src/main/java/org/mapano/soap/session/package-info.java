/** Logging on and off, and the sessions in between: numbers, groups, time-outs. */
package org.mapano.soap.session;
