package org.mapano.ejb.message;

/**
 * Prepared descriptions of the RFC 5322 form of a message, as they are kept with it (delivery.md
 * 4.3). Texts are ASCII or Latin-1 bytes in the form in which mirror-keeping clients get them.
 *
 * @param size size of the raw message in bytes (PR_EC_IMAP_EMAIL_SIZE)
 * @param envelope envelope structure without its outer parentheses
 * @param structure parts without extension data (PR_EC_IMAP_BODY)
 * @param fullStructure parts with extension data (PR_EC_IMAP_BODYSTRUCTURE)
 */
public record Outline(long size, String envelope, String structure, String fullStructure) {}
