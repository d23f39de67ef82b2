package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;

/** The companies of a server with one tenant. */
public final class NoCompanies implements CompanyDirectory {
  @Override
  public boolean isHosted() {
    return false;
  }

  @Override
  public List<UserAccount> all() {
    return List.of();
  }

  @Override
  public Optional<UserAccount> find(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<UserAccount> find(int id) {
    return Optional.empty();
  }

  @Override
  public List<UserAccount> members(UserAccount company) {
    return List.of();
  }

  @Override
  public UserAccount administrator(UserAccount company) {
    throw new IllegalStateException("There is no company");
  }

  @Override
  public GivenName parse(String login) {
    return new GivenName(login, Optional.empty());
  }

  @Override
  public String renamed(UserAccount object, String wanted) {
    return wanted;
  }

  @Override
  public boolean isAmbiguous(String name) {
    return false;
  }

  @Override
  public String fullName(String wanted) {
    return wanted;
  }
}
