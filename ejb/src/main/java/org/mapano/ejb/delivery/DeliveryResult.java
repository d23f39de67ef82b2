package org.mapano.ejb.delivery;

/** What became of a mail for one recipient. */
public enum DeliveryResult {
  /** Stored and durable, or dropped because the recipient's settings say so. */
  DELIVERED,
  /** Header Expiry-Time has passed; not stored. */
  EXPIRED,
  /** A plug-in refuses it for good; not stored. */
  REFUSED,
  /** Store above its hard quota; not stored. */
  OVER_QUOTA,
  /** Has been through too many hands: a loop. Not stored. */
  LOOP,
  /** Not stored; trying again later may help. */
  TEMPORARY_FAILURE
}
