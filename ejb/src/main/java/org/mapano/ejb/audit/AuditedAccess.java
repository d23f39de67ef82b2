package org.mapano.ejb.audit;

/**
 * An access that was noted in the audit log.
 *
 * @param time as it stands in the log, empty when lines have none
 * @param allowed whether it was
 * @param objectId hierarchy id of the object
 * @param type store, folder or message
 * @param owner whose store it is in
 * @param user who it was
 * @param rights what was wanted
 * @param folder path of the folder as it is now, empty for a store or something that is gone
 */
public record AuditedAccess(
    String time,
    boolean allowed,
    long objectId,
    String type,
    String owner,
    String user,
    String rights,
    String folder) {}
