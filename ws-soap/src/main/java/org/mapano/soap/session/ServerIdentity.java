package org.mapano.soap.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.session.ServerGuid;

/** What the server says about itself. */
@Singleton
public class ServerIdentity {
  /**
   * The version that clients of the original compare with theirs, in their form: they switch
   * features by it.
   */
  public static final String VERSION = "0,8,7,25";

  private final ServerGuid guid;

  /**
   * @param guid the server's GUID
   */
  @Inject
  public ServerIdentity(ServerGuid guid) {
    this.guid = guid;
  }

  /** GUID of the server, 16 bytes. */
  public byte[] guid() {
    return guid.value().bytes();
  }
}
