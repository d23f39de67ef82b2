package org.mapano.ejb.table;

import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;

/**
 * A row that is known with all its values.
 *
 * @param key PR_INSTANCE_KEY
 * @param properties values by normalised tag; one of type ERROR says why a value is missing
 */
public record ListedRow(InstanceKey key, PropMap properties) {}
