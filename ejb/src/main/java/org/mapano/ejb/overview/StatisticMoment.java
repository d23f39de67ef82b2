package org.mapano.ejb.overview;

import java.time.Instant;

/**
 * A number as it was at a moment.
 *
 * @param taken the moment
 * @param server name of the server that it is about
 * @param name what it is, as among the statistics of now
 * @param amount the number
 */
public record StatisticMoment(Instant taken, String server, String name, long amount) {}
