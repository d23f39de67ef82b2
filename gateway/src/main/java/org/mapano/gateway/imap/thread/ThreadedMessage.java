package org.mapano.gateway.imap.thread;

import java.time.Instant;
import java.util.List;

/**
 * What threading needs of a message.
 *
 * @param number sequence number or UID to tell
 * @param messageId its id without brackets, or null
 * @param references ids of the messages before it, oldest first
 * @param subject base subject without case
 * @param reply whether the subject was marked as a reply or forward
 * @param sent moment of the Date field
 */
public record ThreadedMessage(
    long number,
    String messageId,
    List<String> references,
    String subject,
    boolean reply,
    Instant sent) {}
