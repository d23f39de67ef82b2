/**
 * Answers in the name of users who are out of office (OOF-*): to whom, how often, and with what
 * words.
 */
package org.mapano.ejb.absence;
