package org.mapano.ejb.settings;

import java.time.Instant;
import java.util.Optional;

/**
 * What to change of an absence (OOF-*); null leaves a part as it is.
 *
 * @param enabled whether senders are told
 * @param subject subject of the answer
 * @param message text of the answer
 * @param from beginning; empty for at once
 * @param until end; empty for none
 */
public record AbsenceChange(
    Boolean enabled,
    String subject,
    String message,
    Optional<Instant> from,
    Optional<Instant> until) {}
