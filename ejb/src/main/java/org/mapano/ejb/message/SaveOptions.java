package org.mapano.ejb.message;

import java.util.Set;
import org.mapano.mapi.io.ByteSource;

/**
 * How a new message is saved.
 *
 * @param associated folder-associated message
 * @param marks initial bits of {@link Marks}
 * @param keywords initial keywords
 * @param original raw RFC 5322 text to keep, or null (FEAT-04)
 */
public record SaveOptions(
    boolean associated, int marks, Set<String> keywords, ByteSource original) {
  /** An ordinary, unread message. */
  public static final SaveOptions PLAIN = new SaveOptions(false, 0, Set.of(), null);
}
