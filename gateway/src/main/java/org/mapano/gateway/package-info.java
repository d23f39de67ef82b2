/**
 * The line protocols as dialogues on a connection: they read commands, call use cases and write
 * replies. No sockets (those belong to the resource adapter), no SQL, no rights decisions.
 */
package org.mapano.gateway;
