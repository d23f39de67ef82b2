package org.mapano.ejb.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.mapi.id.Guid;

/** What identifies this server's database to clients. */
@Singleton
public class ServerGuid {
  private final Sequences sequences;

  @Inject
  ServerGuid(Sequences sequences) {
    this.sequences = sequences;
  }

  /** {@code settings.server_guid}. */
  public Guid value() {
    return sequences.serverGuid();
  }
}
