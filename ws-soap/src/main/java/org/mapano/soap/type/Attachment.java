package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code attachment} of the protocol. */
public record Attachment(@Optional String lpszAttachmentName, XopInclude sData) {}
