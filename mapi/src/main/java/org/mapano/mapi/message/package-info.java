/** A message as a tree of properties, recipients and attachments, independent of any storage. */
package org.mapano.mapi.message;
