package org.mapano.ejb.users;

import java.util.Optional;

/**
 * An object that was removed.
 *
 * @param id the local id that it had
 * @param objectClass what it was
 * @param storeGuid GUID of the private store that it leaves behind
 */
public record GoneObject(int id, ObjectClass objectClass, Optional<byte[]> storeGuid) {}
