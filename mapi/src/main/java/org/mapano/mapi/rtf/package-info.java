/**
 * Rich text bodies: the compressed form in which MAPI stores them, HTML and plain text carried
 * inside RTF, and genuine RTF turned into HTML or text. All input is taken for hostile: depth, size
 * and work are limited.
 */
package org.mapano.mapi.rtf;
