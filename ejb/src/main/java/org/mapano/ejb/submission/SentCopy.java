package org.mapano.ejb.submission;

/** What becomes of a submitted message once it is sent. */
public enum SentCopy {
  /** It is moved to the sent items. */
  KEEP,
  /** It is deleted. */
  DROP
}
