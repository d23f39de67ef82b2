package org.mapano.ejb.table;

import java.util.List;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropValue;

/**
 * A row.
 *
 * @param key PR_INSTANCE_KEY
 * @param cells one for each column; a missing one has type ERROR and value NOT_FOUND
 */
public record TableRow(InstanceKey key, List<PropValue> cells) {}
