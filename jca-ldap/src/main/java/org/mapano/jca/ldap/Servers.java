package org.mapano.jca.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** Makes connections to the first server that answers, and lets us in. */
final class Servers {
  private Servers() {}

  static ServerSet of(DirectorySettings settings, BindRequest bind) {
    LDAPConnectionOptions options = options(settings);
    boolean encrypted =
        settings.startTls() || settings.servers().stream().anyMatch(ServerAddress::tls);
    SSLContext context = encrypted ? Trust.context(settings.caFile()) : null;
    ServerSet[] sets = new ServerSet[settings.servers().size()];
    for (int i = 0; i < sets.length; i++) {
      ServerAddress address = settings.servers().get(i);
      PostConnectProcessor first =
          settings.startTls() && !address.tls() ? new StartTLSPostConnectProcessor(context) : null;
      SocketFactory sockets =
          address.tls() ? context.getSocketFactory() : SocketFactory.getDefault();
      sets[i] = new SingleServerSet(address.host(), address.port(), sockets, options, bind, first);
    }
    if (sets.length == 1) {
      return sets[0];
    }
    FailoverServerSet all = new FailoverServerSet(sets);
    all.setReOrderOnFailover(true);
    return all;
  }

  private static LDAPConnectionOptions options(DirectorySettings settings) {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, settings.timeout().toMillis()));
    options.setConnectTimeoutMillis(millis);
    options.setResponseTimeoutMillis(millis);
    options.setFollowReferrals(false);
    options.setUseSynchronousMode(true);
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    return options;
  }
}
