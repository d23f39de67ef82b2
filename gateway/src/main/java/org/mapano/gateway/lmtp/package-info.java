/**
 * The receiving end of LMTP (RFC 2033): a dialogue that takes mail and hands it to {@link
 * org.mapano.ejb.delivery.Delivery}. A positive reply after the text of a mail is given only when
 * the delivery is durable. One command is one class.
 */
package org.mapano.gateway.lmtp;
