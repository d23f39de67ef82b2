package org.mapano.ejb.property;

import org.mapano.mapi.prop.PropMap;

/**
 * Properties of one object.
 *
 * @param objectId hierarchy id
 * @param properties what is stored as rows; nothing computed
 */
public record ObjectProperties(long objectId, PropMap properties) {}
