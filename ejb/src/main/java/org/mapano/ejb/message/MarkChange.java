package org.mapano.ejb.message;

import java.util.Set;

/**
 * A change of marks and keywords.
 *
 * @param add bits of {@link Marks} to set
 * @param remove bits to clear; a bit in both is set
 * @param addKeywords keywords to add
 * @param removeKeywords keywords to remove
 */
public record MarkChange(
    int add, int remove, Set<String> addKeywords, Set<String> removeKeywords) {}
