/**
 * Objects of a store as trees of properties: read with everything below them, and saved as the
 * differences that a client made. Stores, folders and messages are objects; recipients, attachments
 * and embedded messages come with their message.
 */
package org.mapano.ejb.object;
