/**
 * Drives MAPI in SOAP as the original's clients do: whole requests as text over connections that
 * stay open, answers looked at no more than needed.
 */
package org.mapano.bench.soap;
