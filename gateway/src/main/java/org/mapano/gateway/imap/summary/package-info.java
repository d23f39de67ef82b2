/**
 * What is told, sorted and searched of messages without opening them: a few fields of each, taken
 * from the descriptions that the store keeps, and held in memory by folder for the next command.
 */
package org.mapano.gateway.imap.summary;
