/** Mailbox names: how folders of stores appear as a tree of names, and subscriptions to them. */
package org.mapano.gateway.imap.mailbox;
