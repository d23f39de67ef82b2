"""Reads every message of every folder; prints folder name, a tab and the number of messages."""

import imaplib
import re
import sys

imap = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
imap.login(sys.argv[2], sys.argv[3])
for line in imap.list()[1]:
    flags, name = re.match(rb'\(([^)]*)\) "/" (.*)', line).groups()
    if b"\\Noselect" in flags:
        continue
    name = name.decode()
    status, data = imap.select(name if name.startswith('"') else f'"{name}"', readonly=True)
    assert status == "OK", (name, data)
    count = int(data[0])
    seen = 0
    if count:
        status, data = imap.fetch("1:*", "(UID FLAGS RFC822.SIZE ENVELOPE BODYSTRUCTURE BODY.PEEK[])")
        assert status == "OK", (name, data)
        for item in data:
            if isinstance(item, tuple):
                size = int(re.search(rb"RFC822.SIZE (\d+)", item[0]).group(1))
                assert size == len(item[1]), (name, item[0], len(item[1]))
                seen += 1
    assert seen == count, (name, seen, count)
    print(f"{name.strip(chr(34))}\t{count}")
imap.logout()
