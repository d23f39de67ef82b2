package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.mapi.id.ChangeKey;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.PredecessorChangeList;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** PR_CHANGE_KEY and PR_PREDECESSOR_CHANGE_LIST of objects that changed. */
@Singleton
public class ChangeKeys {
  private final Sequences sequences;

  @Inject
  public ChangeKeys(Sequences sequences) {
    this.sequences = sequences;
  }

  /**
   * Sets both properties for a change.
   *
   * @param target where to set them
   * @param predecessors the list so far, or null; a damaged one is begun anew
   */
  public void set(PropMap target, byte[] predecessors, long changeId) {
    ChangeKey key = ChangeKey.of(sequences.serverGuid(), changeId);
    target.put(Tags.PR_CHANGE_KEY, key.toBytes());
    target.put(Tags.PR_PREDECESSOR_CHANGE_LIST, parse(predecessors).with(key).toBytes());
  }

  private static PredecessorChangeList parse(byte[] predecessors) {
    if (predecessors == null) {
      return PredecessorChangeList.EMPTY;
    }
    try {
      return PredecessorChangeList.parse(predecessors);
    } catch (MalformedIdException damaged) {
      return PredecessorChangeList.EMPTY;
    }
  }
}
