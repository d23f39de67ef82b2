"""Walks through a mailbox with the standard library's IMAP client and checks what it sees."""

import imaplib
import sys
import time

port, user, password = int(sys.argv[1]), sys.argv[2], sys.argv[3]


def ok(answer):
    status, data = answer
    assert status == "OK", answer
    return data


imap = imaplib.IMAP4("127.0.0.1", port)
ok(imap.login(user, password))
ok(imap.create("walk"))
ok(imap.create("walk/below"))
names = b"\n".join(ok(imap.list())).decode()
assert '"walk/below"' in names or "walk/below" in names, names
message = (b"From: w@example.org\r\nTo: x@example.org\r\nSubject: walk\r\n"
           b"Date: Sun, 22 Nov 2026 10:00:00 +0000\r\nMessage-ID: <walk@example.org>\r\n"
           b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
           b"--b\r\nContent-Type: text/plain\r\n\r\nfirst\r\n"
           b"--b\r\nContent-Type: text/html\r\n\r\n<p>second</p>\r\n--b--\r\n")
when = imaplib.Time2Internaldate(time.time())
ok(imap.append("walk", r"(\Seen \Flagged)", when, message))
assert ok(imap.select("walk")) == [b"1"]
uid = ok(imap.uid("SEARCH", "FLAGGED"))[0].decode()
fetched = ok(imap.uid("FETCH", uid, "(FLAGS RFC822.SIZE ENVELOPE BODYSTRUCTURE BODY.PEEK[])"))
assert fetched[0][1] == message, fetched
assert b"\\Flagged" in fetched[0][0] and b"\\Seen" in fetched[0][0], fetched[0][0]
assert f"RFC822.SIZE {len(message)}".encode() in fetched[0][0], fetched[0][0]
part = ok(imap.uid("FETCH", uid, "(BODY.PEEK[2])"))
assert part[0][1] == b"<p>second</p>", part
ok(imap.uid("STORE", uid, "-FLAGS", r"(\Flagged)"))
assert ok(imap.uid("SEARCH", "FLAGGED")) == [b""]
ok(imap.uid("COPY", uid, "walk/below"))
ok(imap.uid("STORE", uid, "+FLAGS.SILENT", r"(\Deleted)"))
assert ok(imap.expunge()) == [b"1"]
assert ok(imap.select("walk/below", readonly=True)) == [b"1"]
assert ok(imap.status("walk", "(MESSAGES UIDNEXT UIDVALIDITY)"))[0].decode().find("MESSAGES 0") > 0
ok(imap.close())
ok(imap.rename("walk/below", "walk/moved"))
ok(imap.delete("walk/moved"))
ok(imap.delete("walk"))
status, _ = imap.select("walk")
assert status == "NO"
imap.logout()
print("walked")
