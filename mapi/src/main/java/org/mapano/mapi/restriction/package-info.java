/**
 * Restrictions: conditions on the properties of an object and of its recipients and attachments,
 * and their evaluation. Tables, search folders, rules and synchronisation all use the same ones.
 */
package org.mapano.mapi.restriction;
