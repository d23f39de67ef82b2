/**
 * Mail coming in: from an envelope and raw bytes to messages in stores. The mail is converted once;
 * what differs between recipients is a list of {@link DeliveryStep steps}, into which rules,
 * out-of-office and meeting handling go; all recipients are stored together.
 */
package org.mapano.ejb.delivery;
