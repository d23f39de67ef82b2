/** What users, and administrators for them, set on mailboxes: absence, answers to meetings. */
package org.mapano.ejb.settings;
