/** Charset labels as mail writes them, Windows code pages, and decoding that loses nothing. */
package org.mapano.mapi.mime.charset;
