/** Attachment data: files, database or object storage, one instance for many owners. */
package org.mapano.ejb.attachment;
