/** Maintenance, and questions about the server itself. */
package org.mapano.soap.admin;
