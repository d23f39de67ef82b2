package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;

/**
 * A rule action: at most one of the last components is set, which one follows from the kind.
 *
 * @param acttype kind of action
 * @param moveCopy target of kinds 1 and 2
 * @param reply template of kinds 3 and 4
 * @param defer data of kind 5
 * @param bouncecode code of kind 6
 * @param adrlist recipients of kinds 7 and 8
 * @param prop property of kind 9
 */
public record Action(
    long acttype,
    long flavor,
    long flags,
    @Optional MoveCopy moveCopy,
    @Optional Reply reply,
    @Optional Defer defer,
    @Optional Long bouncecode,
    @Optional @SoapArray("propVal[]") List<List<PropVal>> adrlist,
    @Optional PropVal prop) {
  /** Where to move or copy. */
  public record MoveCopy(byte[] store, byte[] folder) {}

  /** Template to reply with. */
  public record Reply(byte[] message, byte[] guid) {}

  /** Data for the client. */
  public record Defer(byte[] bin) {}
}
