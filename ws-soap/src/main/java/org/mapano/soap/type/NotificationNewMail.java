package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code notificationNewMail} of the protocol. */
public record NotificationNewMail(
    @Optional byte[] pEntryId,
    @Optional byte[] pParentId,
    @Optional String lpszMessageClass,
    long ulMessageFlags) {}
