package org.mapano.ejb.object;

/**
 * A change of read flags.
 *
 * @param nothing true changes nothing: only a receipt was asked for
 * @param read true marks read, false unread
 * @param clearReadReceipt a read receipt is no longer pending
 * @param clearNonReadReceipt a receipt for deletion unread is no longer pending
 */
public record ReadChange(
    boolean nothing, boolean read, boolean clearReadReceipt, boolean clearNonReadReceipt) {}
