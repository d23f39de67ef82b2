package org.mapano.ejb.transfer;

import org.mapano.mapi.prop.PropMap;

/**
 * A message that may be exported.
 *
 * @param step its place among those that were asked for, from 0
 * @param messageId hierarchy id
 * @param values those of the wanted properties that it has
 */
public record ExportChoice(int step, long messageId, PropMap values) {}
