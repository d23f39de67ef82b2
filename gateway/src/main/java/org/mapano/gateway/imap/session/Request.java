package org.mapano.gateway.imap.session;

import org.mapano.gateway.imap.codec.ArgumentParser;

/**
 * One command of the client.
 *
 * @param tag its tag
 * @param name its name in upper case, without UID
 * @param uid true when UID stood before the name
 * @param arguments parser standing behind the name
 */
public record Request(String tag, String name, boolean uid, ArgumentParser arguments) {
  /** The name as replies call it. */
  public String fullName() {
    return uid ? "UID " + name : name;
  }
}
