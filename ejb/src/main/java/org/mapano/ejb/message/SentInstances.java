package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.mapi.id.SingleInstanceId;
import org.mapano.mapi.io.ByteSource;

/** Data named by a client instead of being sent: only what it may read anyhow. */
@Singleton
class SentInstances {
  private final Instances instances;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final Sequences sequences;

  @Inject
  SentInstances(Instances instances, Ancestry ancestry, AccessControl access, Sequences sequences) {
    this.instances = instances;
    this.ancestry = ancestry;
    this.access = access;
    this.sequences = sequences;
  }

  /**
   * The data.
   *
   * @throws StoreException UNKNOWN_INSTANCE_ID, whatever the reason
   */
  ByteSource find(Tx tx, StoreSession session, SingleInstanceId id) throws SQLException {
    long instance = Integer.toUnsignedLong(id.instanceId());
    if (id.server().equals(sequences.serverGuid())
        && id.propertyId() == Instances.ATTACHMENT_DATA) {
      Collection<Lineage> users =
          ancestry.find(tx, instances.users(tx, instance, id.propertyId())).values();
      if (!access.allowed(tx, session, users, Wanted.READ).isEmpty()) {
        return instances.stored(instance, id.propertyId());
      }
    }
    throw new StoreException(ErrorCode.UNKNOWN_INSTANCE_ID, "No such data: " + id);
  }
}
