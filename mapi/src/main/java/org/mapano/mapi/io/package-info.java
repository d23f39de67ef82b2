/** Sources of bytes that can be opened again and again, in memory or elsewhere. */
package org.mapano.mapi.io;
