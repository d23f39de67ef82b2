package org.mapano.ejb.users;

/** The source that other tests rely on is one. */
class ListedSourceTest implements UserSourceContract {
  private final ListedSource source = ListedSource.ofContract();

  @Override
  public UserSource source() {
    return source;
  }
}
