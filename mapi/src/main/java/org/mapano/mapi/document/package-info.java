/**
 * XML documents that are kept in properties: criteria of search folders and rules of mailboxes, as
 * clients and the original server write them.
 */
package org.mapano.mapi.document;
