/**
 * Scripted dialogues for the line protocols: plain text files with what the client sends and what
 * the server must answer, run against a session on in-memory pipes.
 */
package org.mapano.gateway.testing;
