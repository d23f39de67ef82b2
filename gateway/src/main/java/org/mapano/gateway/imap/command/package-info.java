/** The commands, one class each; a command declares the capabilities it provides. */
package org.mapano.gateway.imap.command;
