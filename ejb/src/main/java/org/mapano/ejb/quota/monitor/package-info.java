/**
 * Tells users by mail that their mailboxes are getting full (MON-*): written straight into the
 * inboxes, from the administrator's templates.
 */
package org.mapano.ejb.quota.monitor;
