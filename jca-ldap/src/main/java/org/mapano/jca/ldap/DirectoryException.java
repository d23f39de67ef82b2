package org.mapano.jca.ldap;

import com.unboundid.ldap.sdk.ResultCode;

/**
 * A directory could not be asked, or refused to answer. Never thrown for an entry that a directory
 * says it does not have.
 */
public class DirectoryException extends RuntimeException {
  private final boolean baseMissing;

  /**
   * @param message what was tried
   * @param cause what the connection or the server said
   * @param code result code of the server or the connection
   */
  public DirectoryException(String message, Throwable cause, ResultCode code) {
    super(message, cause);
    this.baseMissing = code == ResultCode.NO_SUCH_OBJECT;
  }

  /** True when the entry below which to search does not exist, which mostly is a wrong option. */
  public boolean baseMissing() {
    return baseMissing;
  }
}
