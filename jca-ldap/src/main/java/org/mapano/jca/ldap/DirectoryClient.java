package org.mapano.jca.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks a directory, over connections that are kept and shared. What fails because a connection has
 * died is tried once more on a new one; a server that does not answer is followed by the next.
 * Referrals are not followed. Safe for several threads; nothing is connected before the first
 * question.
 */
public final class DirectoryClient implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DirectoryClient.class.getName());
  private static final int MAX_CONNECTIONS = 16;

  /** What servers say when name and password do not belong together or may not be used. */
  private static final Set<ResultCode> REFUSALS =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
          ResultCode.CONSTRAINT_VIOLATION,
          ResultCode.UNWILLING_TO_PERFORM,
          ResultCode.INVALID_DN_SYNTAX);

  private final LDAPConnectionPool pool;
  private final DirectorySettings settings;

  /**
   * @param settings where and how
   * @throws IllegalArgumentException when the certificates to trust cannot be read
   */
  public DirectoryClient(DirectorySettings settings) {
    this.settings = settings;
    BindRequest bind =
        settings.bindName().isEmpty()
            ? null
            : new SimpleBindRequest(settings.bindName(), settings.bindPassword());
    try {
      pool = new LDAPConnectionPool(Servers.of(settings, bind), bind, 0, MAX_CONNECTIONS);
    } catch (LDAPException e) {
      throw failure("Connecting", e); // cannot be: no connection is opened yet
    }
    pool.setConnectionPoolName("directory");
    pool.setCreateIfNecessary(false);
    pool.setMaxWaitTimeMillis(Math.max(1, settings.timeout().toMillis()));
    pool.setRetryFailedOperationsDueToInvalidConnections(true);
  }

  /** How it is connected. */
  public DirectorySettings settings() {
    return settings;
  }

  /**
   * All entries below a base that a filter matches, in any order.
   *
   * @param base distinguished name
   * @param attributes what to read of them
   * @throws DirectoryException when not all of them can be had
   */
  public List<SearchResultEntry> search(String base, Filter filter, String... attributes) {
    SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, attributes);
    LDAPConnection connection = null;
    try {
      connection = pool.getConnection();
      return finish(connection, request);
    } catch (LDAPException failed) {
      if (connection == null) {
        throw failure("Search", failed);
      }
      boolean dead = !failed.getResultCode().isConnectionUsable();
      if (!dead) {
        pool.releaseConnection(connection);
        throw failure("Search", failed);
      }
      return again(connection, request);
    }
  }

  private List<SearchResultEntry> again(LDAPConnection dead, SearchRequest request) {
    LDAPConnection connection = null;
    try {
      connection = pool.replaceDefunctConnection(dead);
      return finish(connection, request);
    } catch (LDAPException failed) {
      if (connection != null) {
        pool.releaseDefunctConnection(connection);
      }
      throw failure("Search", failed);
    }
  }

  private List<SearchResultEntry> finish(LDAPConnection connection, SearchRequest request)
      throws LDAPException {
    List<SearchResultEntry> entries = PagedSearch.run(connection, request, settings.pageSize());
    LOG.log(
        Level.FINER,
        () ->
            "Search below \"%s\" for %s: %d entries"
                .formatted(request.getBaseDN(), request.getFilter(), entries.size()));
    pool.releaseConnection(connection);
    return entries;
  }

  /** The entry with a distinguished name that a filter matches, if it exists. */
  public Optional<SearchResultEntry> read(String dn, Filter filter, String... attributes) {
    LOG.log(Level.FINER, () -> "Reading \"%s\" if it is %s".formatted(dn, filter));
    try {
      return pool.search(dn, SearchScope.BASE, filter, attributes).getSearchEntries().stream()
          .findFirst();
    } catch (LDAPException failed) {
      ResultCode code = failed.getResultCode();
      if (code == ResultCode.NO_SUCH_OBJECT || code == ResultCode.INVALID_DN_SYNTAX) {
        return Optional.empty();
      }
      throw failure("Reading an entry", failed);
    }
  }

  /**
   * Whether a password is that of an entry. An empty one never is: servers take it for a wish to
   * stay anonymous.
   *
   * @throws DirectoryException when the directory cannot tell
   */
  public boolean proves(String dn, String password) {
    if (dn.isEmpty() || password.isEmpty()) {
      return false;
    }
    LOG.log(Level.FINER, () -> "Proving the password of \"%s\"".formatted(dn));
    try {
      return pool.bindAndRevertAuthentication(dn, password).getResultCode() == ResultCode.SUCCESS;
    } catch (LDAPException refused) {
      if (REFUSALS.contains(refused.getResultCode())) {
        return false;
      }
      throw failure("Proving a password", refused);
    }
  }

  private static DirectoryException failure(String what, LDAPException cause) {
    return new DirectoryException(
        what + " in the directory failed: " + cause.getExceptionMessage(false, false),
        cause,
        cause.getResultCode());
  }

  @Override
  public void close() {
    pool.close();
  }
}
