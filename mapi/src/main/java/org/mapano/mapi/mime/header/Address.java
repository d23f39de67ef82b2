package org.mapano.mapi.mime.header;

/** An entry of an address field: one mailbox or a named group of them (RFC 5322 3.4). */
public sealed interface Address permits Mailbox, MailGroup {}
