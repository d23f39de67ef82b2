/**
 * Language-dependent order and equality of text, by the Unicode collation algorithm. The collators
 * of the Java library ignore spaces and hyphens and serialise their callers, so ICU's are used.
 */
package org.mapano.mapi.collate;
