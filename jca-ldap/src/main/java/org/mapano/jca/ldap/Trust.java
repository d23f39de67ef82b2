package org.mapano.jca.ldap;

import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Decides which certificates of directory servers are believed; names are checked elsewhere. */
final class Trust {
  private Trust() {}

  /**
   * A context that believes the certificates of a file, or those that Java believes.
   *
   * @throws IllegalArgumentException when the file cannot be used
   */
  static SSLContext context(String caFile) {
    try {
      TrustManager manager =
          caFile.isEmpty()
              ? JVMDefaultTrustManager.getInstance()
              : new PEMFileTrustManager(new File(caFile));
      return new SSLUtil(manager).createSSLContext();
    } catch (KeyStoreException e) {
      throw new IllegalArgumentException("No certificates in " + caFile, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("TLS cannot be used", e);
    }
  }
}
