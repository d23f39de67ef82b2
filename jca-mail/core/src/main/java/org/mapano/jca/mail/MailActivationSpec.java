package org.mapano.jca.mail;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;

/**
 * Activation properties of a message endpoint: one endpoint has a listener, and another one for
 * connections that are encrypted from the start. All values may be written as property expressions
 * of the server.
 */
@Activation(messageListeners = MailConnectionListener.class)
public class MailActivationSpec implements ActivationSpec {

  private ResourceAdapter resourceAdapter;
  private String name = "mail";
  private String listen = "";
  private Integer portOffset = 0;
  private String tls = "none";
  private String keyStorePath = "";
  private String keyStorePassword = "";
  private String certificateFile = "";
  private String privateKeyFile = "";
  private String listenTls = "";
  private String tlsProtocols = "";
  private String tlsCiphers = "";
  private String tlsServerOrder = "";
  private String tlsGroups = "";
  private String verifyClient = "";
  private String clientFile = "";
  private String clientDirectory = "";
  private Integer maxConnections = 20_000;
  private Integer maxConnectionsPerAddress = 1000;
  private Integer idleTimeoutSeconds = 300;
  private Integer writeTimeoutSeconds = 120;
  private Integer handshakeTimeoutSeconds = 30;
  private Integer drainSeconds = 10;
  private Integer backlog = 1024;

  /**
   * Checks everything that can be checked without opening a file or socket.
   *
   * @throws InvalidPropertyException naming the property that is wrong
   */
  @Override
  public void validate() throws InvalidPropertyException {
    try {
      ListenAddress.parseList(listen);
      ListenAddress.parseList(listenTls);
    } catch (IllegalArgumentException e) {
      throw new InvalidPropertyException(name + ": " + e.getMessage(), e);
    }
    try {
      TlsMode.of(tls);
    } catch (IllegalArgumentException e) {
      throw new InvalidPropertyException(
          name + ": tls must be none, starttls or implicit, not \"" + tls + "\"", e);
    }
    try {
      verifiesClients();
      tlsPolicy();
    } catch (IllegalArgumentException e) {
      throw new InvalidPropertyException(name + ": " + e.getMessage(), e);
    }
    atLeast("portOffset", portOffset, 0);
    atLeast("maxConnections", maxConnections, 1);
    atLeast("maxConnectionsPerAddress", maxConnectionsPerAddress, 0);
    atLeast("idleTimeoutSeconds", idleTimeoutSeconds, 1);
    atLeast("writeTimeoutSeconds", writeTimeoutSeconds, 1);
    atLeast("handshakeTimeoutSeconds", handshakeTimeoutSeconds, 1);
    atLeast("drainSeconds", drainSeconds, 0);
    atLeast("backlog", backlog, 1);
  }

  /** What may be agreed on in a handshake. */
  TlsPolicy tlsPolicy() {
    return TlsPolicy.of(tlsProtocols, tlsCiphers, tlsServerOrder, tlsGroups);
  }

  /** Whether clients must show a certificate. */
  boolean verifiesClients() {
    return !verifyClient.isBlank() && TlsPolicy.truth(verifyClient.strip());
  }

  private void atLeast(String property, int value, int minimum) throws InvalidPropertyException {
    if (value < minimum) {
      throw new InvalidPropertyException(
          name + ": " + property + " must be at least " + minimum + ", not " + value);
    }
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter adapter) {
    resourceAdapter = adapter;
  }

  /** Short name for threads, connection ids and log lines. */
  public String getName() {
    return name;
  }

  /** Sets the short name. */
  public void setName(String value) {
    name = value;
  }

  /** Where to listen, see {@link ListenAddress#parseList}; blank = nowhere. */
  public String getListen() {
    return listen;
  }

  /** Sets where to listen. */
  public void setListen(String value) {
    listen = value;
  }

  /** Where to listen encrypted from the start, as a listener of its own; blank = nowhere. */
  public String getListenTls() {
    return listenTls;
  }

  /** Sets where to listen encrypted from the start. */
  public void setListenTls(String value) {
    listenTls = value;
  }

  /** What is added to every port. */
  public Integer getPortOffset() {
    return portOffset;
  }

  /** Sets what is added to every port. */
  public void setPortOffset(Integer value) {
    portOffset = value;
  }

  /** What {@code listen} does: {@code none}, {@code starttls} or {@code implicit}. */
  public String getTls() {
    return tls;
  }

  /** Sets when to encrypt. */
  public void setTls(String value) {
    tls = value;
  }

  /** Key store file with certificate and key; used when no certificate file is named. */
  public String getKeyStorePath() {
    return keyStorePath;
  }

  /** Sets the key store file. */
  public void setKeyStorePath(String value) {
    keyStorePath = value;
  }

  /** Password of the key store and of the key in it. */
  public String getKeyStorePassword() {
    return keyStorePassword;
  }

  /** Sets the password of the key store. */
  public void setKeyStorePassword(String value) {
    keyStorePassword = value;
  }

  /** PEM file with the certificate chain; goes before the key store. */
  public String getCertificateFile() {
    return certificateFile;
  }

  /** Sets the PEM file with the certificate chain. */
  public void setCertificateFile(String value) {
    certificateFile = value;
  }

  /** PEM file with the private key; blank = the certificate file has it too. */
  public String getPrivateKeyFile() {
    return privateKeyFile;
  }

  /** Sets the PEM file with the private key. */
  public void setPrivateKeyFile(String value) {
    privateKeyFile = value;
  }

  /** Protocol versions to allow, in the notation of {@code ssl_protocols}; blank = its default. */
  public String getTlsProtocols() {
    return tlsProtocols;
  }

  /** Sets the protocol versions to allow. */
  public void setTlsProtocols(String value) {
    tlsProtocols = value;
  }

  /** Cipher suites to allow, in OpenSSL's notation; blank = the default of {@code ssl_ciphers}. */
  public String getTlsCiphers() {
    return tlsCiphers;
  }

  /** Sets the cipher suites to allow. */
  public void setTlsCiphers(String value) {
    tlsCiphers = value;
  }

  /** Whether the order of the cipher suites counts, and not the client's; blank = yes. */
  public String getTlsServerOrder() {
    return tlsServerOrder;
  }

  /** Sets whose order of cipher suites counts. */
  public void setTlsServerOrder(String value) {
    tlsServerOrder = value;
  }

  /** Groups of the key exchange, parted by colons; blank = the default of {@code ssl_curves}. */
  public String getTlsGroups() {
    return tlsGroups;
  }

  /** Sets the groups of the key exchange. */
  public void setTlsGroups(String value) {
    tlsGroups = value;
  }

  /** Connections at the same time. */
  public Integer getMaxConnections() {
    return maxConnections;
  }

  /** Sets the greatest number of connections at the same time. */
  public void setMaxConnections(Integer value) {
    maxConnections = value;
  }

  /**
   * Connections at the same time from one IP address other than this machine; 0 = no such limit.
   */
  public Integer getMaxConnectionsPerAddress() {
    return maxConnectionsPerAddress;
  }

  /** Sets the greatest number of connections from one IP address. */
  public void setMaxConnectionsPerAddress(Integer value) {
    maxConnectionsPerAddress = value;
  }

  /** How long a read waits at first, in seconds. */
  public Integer getIdleTimeoutSeconds() {
    return idleTimeoutSeconds;
  }

  /** Sets how long a read waits at first. */
  public void setIdleTimeoutSeconds(Integer value) {
    idleTimeoutSeconds = value;
  }

  /** How long a peer may take nothing of what is sent to it, in seconds. */
  public Integer getWriteTimeoutSeconds() {
    return writeTimeoutSeconds;
  }

  /** Sets how long a peer may take nothing. */
  public void setWriteTimeoutSeconds(Integer value) {
    writeTimeoutSeconds = value;
  }

  /** How long a TLS handshake may take, in seconds. */
  public Integer getHandshakeTimeoutSeconds() {
    return handshakeTimeoutSeconds;
  }

  /** Sets how long a TLS handshake may take. */
  public void setHandshakeTimeoutSeconds(Integer value) {
    handshakeTimeoutSeconds = value;
  }

  /** How long running requests may take when the server stops, in seconds. */
  public Integer getDrainSeconds() {
    return drainSeconds;
  }

  /** Sets how long running requests may take at the stop. */
  public void setDrainSeconds(Integer value) {
    drainSeconds = value;
  }

  /** Connections the kernel may hold before they are accepted. */
  public Integer getBacklog() {
    return backlog;
  }

  /** Sets the length of the kernel's queue. */
  public void setBacklog(Integer value) {
    backlog = value;
  }

  /** Whether clients must show a certificate, a truth value. */
  public String getVerifyClient() {
    return verifyClient;
  }

  /** Sets whether clients must show a certificate. */
  public void setVerifyClient(String value) {
    verifyClient = value;
  }

  /** PEM file of the authorities that sign certificates of clients; blank = none. */
  public String getClientFile() {
    return clientFile;
  }

  /** Sets the file of authorities. */
  public void setClientFile(String value) {
    clientFile = value;
  }

  /** Directory of such files; blank = none. */
  public String getClientDirectory() {
    return clientDirectory;
  }

  /** Sets the directory of authorities. */
  public void setClientDirectory(String value) {
    clientDirectory = value;
  }
}
