/**
 * What all line protocols share: bounded reading of lines, counted data and dot-terminated text,
 * and buffered writing of lines. Works on plain streams and knows no command of any protocol.
 */
package org.mapano.gateway.io;
