package org.mapano.ejb.submission;

import java.time.Instant;

/**
 * A row of the queue.
 *
 * @param id number in the queue
 * @param messageId hierarchy id of the user's message, 0 for mail of the server itself
 * @param ownerId {@code users.id} of whose mail it is, 0 for nobody's
 * @param state how far it is
 * @param sender envelope sender, may be empty
 * @param options bits of {@link MailOptions}
 * @param size bytes of the content
 * @param created when it was picked up or queued
 * @param nextTry when it is tried next
 * @param attempts attempts so far
 * @param held whether an administrator keeps it back
 * @param problem why the last attempt failed, null when none did
 */
public record QueuedMail(
    long id,
    long messageId,
    int ownerId,
    MailState state,
    String sender,
    int options,
    long size,
    Instant created,
    Instant nextTry,
    int attempts,
    boolean held,
    String problem) {}
