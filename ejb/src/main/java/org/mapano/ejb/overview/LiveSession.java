package org.mapano.ejb.overview;

import java.time.Duration;
import java.util.List;

/**
 * A session as administrators see it while it lives.
 *
 * @param id names it among those of its door; tells nothing that would let somebody use it
 * @param group which sessions of a client belong together
 * @param summary who it is and from where
 * @param requests calls so far
 * @param busy time that the server spent on its calls
 * @param tasks what it is doing now
 */
public record LiveSession(
    String id,
    String group,
    SessionSummary summary,
    long requests,
    Duration busy,
    List<String> tasks) {}
