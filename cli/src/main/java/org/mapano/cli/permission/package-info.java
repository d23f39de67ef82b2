/** What {@code kopano-mailbox-permissions} lists and changes. */
package org.mapano.cli.permission;
