/** Requests over HTTP: methods, encodings, and where a connection comes from. */
package org.mapano.soap.http;
