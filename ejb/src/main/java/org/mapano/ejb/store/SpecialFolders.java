package org.mapano.ejb.store;

/**
 * The special folders of a store by hierarchy id; 0 where a folder does not exist.
 *
 * @param ipmSubtree visible root
 * @param inbox receive folder of class IPM
 */
public record SpecialFolders(
    long ipmSubtree,
    long inbox,
    long outbox,
    long sent,
    long deleted,
    long drafts,
    long junk,
    long calendar,
    long contacts,
    long tasks,
    long notes,
    long journal) {}
