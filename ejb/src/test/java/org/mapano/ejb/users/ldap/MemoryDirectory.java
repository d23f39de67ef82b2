package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import java.util.Map;

/** A directory server in memory, without a schema, that demands a name and a password. */
final class MemoryDirectory implements AutoCloseable {
  static final String BASE = "dc=example,dc=com";
  private static final String ADMIN = "cn=reader," + BASE;
  private static final String ADMIN_PASSWORD = "r3ader";

  final InMemoryDirectoryServer server;

  MemoryDirectory() {
    try {
      InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
      config.setSchema(null);
      config.addAdditionalBindCredentials(ADMIN, ADMIN_PASSWORD);
      config.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
      config.setListenerConfigs(
          InMemoryListenerConfig.createLDAPConfig(
              "ldap", InetAddress.getLoopbackAddress(), 0, null));
      server = new InMemoryDirectoryServer(config);
      server.startListening();
      add("dn: " + BASE, "objectClass: domain", "dc: example");
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an entry, given in LDIF. */
  void add(String... lines) {
    try {
      server.add(lines);
    } catch (LDAPException | com.unboundid.ldif.LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Entry entry) {
    try {
      server.add(entry);
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes an entry, given in LDIF. */
  void modify(String... lines) {
    try {
      server.modify(lines);
    } catch (LDAPException | com.unboundid.ldif.LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  void delete(String dn) {
    try {
      server.delete(dn);
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  String uri() {
    return "ldap://127.0.0.1:" + server.getListenPort();
  }

  /** Options that lead here. */
  void connect(Map<String, String> options) {
    options.put("ldap.ldap_uri", uri());
    options.put("ldap.ldap_bind_user", ADMIN);
    options.put("ldap.ldap_bind_passwd", ADMIN_PASSWORD);
    options.put("ldap.ldap_search_base", BASE);
    options.put("ldap.ldap_network_timeout", "20");
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
