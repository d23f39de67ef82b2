/**
 * The form in which whole messages travel beside the XML: all numbers are big-endian, every count
 * and length stands before what it counts, nothing is held but the properties of one message.
 */
package org.mapano.soap.stream;
