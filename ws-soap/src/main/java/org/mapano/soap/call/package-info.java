/**
 * From a request record to its answer: what a handler of one operation looks like, who calls, and
 * how errors of the store are said. Knows nothing of sockets and XML.
 */
package org.mapano.soap.call;
