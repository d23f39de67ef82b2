"""Writes all messages of an inbox to standard output, each followed by a byte 1."""

import imaplib
import sys

imap = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
imap.login(sys.argv[2], sys.argv[3])
count = int(imap.select("INBOX", readonly=True)[1][0])
for first in range(1, count + 1, 100):
    status, data = imap.fetch(f"{first}:{min(first + 99, count)}", "(BODY.PEEK[])")
    assert status == "OK", data
    for item in data:
        if isinstance(item, tuple):
            sys.stdout.buffer.write(item[1] + b"\x01")
imap.logout()
