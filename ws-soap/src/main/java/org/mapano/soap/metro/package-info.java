/**
 * The endpoint on Metro. The binding reads and writes messages by the door, so nothing is built
 * between bytes and records, whatever the version of the envelope or the type of the content.
 */
package org.mapano.soap.metro;
