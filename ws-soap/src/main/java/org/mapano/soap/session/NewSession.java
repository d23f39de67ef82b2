package org.mapano.soap.session;

import org.mapano.ejb.session.StoreSession;
import org.mapano.soap.call.ClientProgram;
import org.mapano.soap.call.Connection;

/**
 * What a session is made of.
 *
 * @param store who
 * @param capabilities granted ones
 * @param longNumber whether the client knows session numbers of 64 bits
 * @param connection where from
 * @param program what the client says about itself
 * @param groupId the client's number of the group, which counts for one user only
 */
record NewSession(
    StoreSession store,
    long capabilities,
    boolean longNumber,
    Connection connection,
    ClientProgram program,
    long groupId) {}
