/**
 * {@code kopano-admin}: its options, one class for each action, and the layout of what it prints.
 */
package org.mapano.cli.admin;
