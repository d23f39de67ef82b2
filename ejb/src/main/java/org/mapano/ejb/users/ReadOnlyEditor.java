package org.mapano.ejb.users;

import jakarta.enterprise.inject.Vetoed;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/**
 * Refuses every change: objects of an external source are changed with its own tools (LDAP-03).
 * Every method throws NO_SUPPORT. Handed out by {@link UsersProducer}, and no bean of its own.
 */
@Vetoed
public final class ReadOnlyEditor
    implements UserEditor, GroupEditor, CompanyEditor, RelationEditor {
  @Override
  public byte[] create(UserChange user, byte[] company) {
    throw refused();
  }

  @Override
  public void update(byte[] externId, UserChange change) {
    throw refused();
  }

  @Override
  public byte[] create(GroupChange group, byte[] company) {
    throw refused();
  }

  @Override
  public void update(byte[] externId, GroupChange change) {
    throw refused();
  }

  @Override
  public byte[] create(CompanyChange company) {
    throw refused();
  }

  @Override
  public void update(byte[] externId, CompanyChange change) {
    throw refused();
  }

  @Override
  public void delete(byte[] externId) {
    throw refused();
  }

  @Override
  public void add(UserAccount parent, UserAccount child, Relation relation) {
    throw refused();
  }

  @Override
  public void remove(UserAccount parent, UserAccount child, Relation relation) {
    throw refused();
  }

  private static StoreException refused() {
    return new StoreException(
        ErrorCode.NO_SUPPORT, "Users and groups are kept elsewhere and only read here");
  }
}
