/** The door for MAPI in SOAP ({@code urn:zarafa}): protocol only, the use cases decide. */
package org.mapano.soap;
