package org.mapano.ejb.overview;

/**
 * A number about the system.
 *
 * @param key its name
 * @param description what it is
 * @param value the number as text
 */
record Statistic(String key, String description, String value) {}
