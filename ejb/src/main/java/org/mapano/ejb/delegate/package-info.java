/**
 * Delegates: users who act for the owner of a mailbox. Kept where clients keep them, on the
 * free/busy messages and as a rule of the Inbox.
 */
package org.mapano.ejb.delegate;
