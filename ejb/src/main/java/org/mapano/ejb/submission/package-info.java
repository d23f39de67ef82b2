/**
 * Mail on its way out: messages that users submitted wait in a queue (table {@code outgoingqueue})
 * until a spooler or the client itself has sent them.
 */
package org.mapano.ejb.submission;
