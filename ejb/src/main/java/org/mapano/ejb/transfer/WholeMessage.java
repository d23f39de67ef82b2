package org.mapano.ejb.transfer;

import java.util.Map;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.mapi.prop.NamedProperty;

/**
 * A message with everything below it.
 *
 * @param tree stored properties, however long, and sources of data
 * @param names names of the named properties that occur; those without a name are left out
 */
public record WholeMessage(ObjectTree tree, Map<Integer, NamedProperty> names) {}
