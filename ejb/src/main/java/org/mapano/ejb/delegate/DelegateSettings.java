package org.mapano.ejb.delegate;

import java.util.List;

/**
 * Who acts for the owner of a mailbox.
 *
 * @param onlyToDelegates whether meeting requests go to the delegates only, and not to the owner
 * @param delegates in the order in which they were added; those who are gone are left out
 */
public record DelegateSettings(boolean onlyToDelegates, List<Delegate> delegates) {
  /** Copies the list. */
  public DelegateSettings {
    delegates = List.copyOf(delegates);
  }
}
