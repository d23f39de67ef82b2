package org.mapano.soap.session;

import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.OpenHandler;
import org.mapano.soap.operation.SsoLogonCall;
import org.mapano.soap.type.SsoLogonResponse;

/**
 * Single sign-on. While no mechanism is set up it is refused as by a server that has it switched
 * off, upon which clients log on by password.
 */
@Singleton
public class SsoLogonHandler implements OpenHandler<SsoLogonCall, SsoLogonResponse> {
  @Override
  public SsoLogonResponse answer(Connection connection, SsoLogonCall request) {
    throw new StoreException(ErrorCode.LOGON_FAILED, "Single sign-on is switched off");
  }
}
