"""Delivers with smtplib and fetches with poplib what was delivered."""

import poplib
import smtplib
import sys
from email.message import EmailMessage

lmtp_port, pop3_port, first, second, password = sys.argv[1:]
recipients = [first + "@example.com", second + "@example.com", "nobody@example.com"]

message = EmailMessage()
message["From"] = "sender@example.net"
message["To"] = recipients[0]
message["Subject"] = "Grüße"
message.set_content("Line\n.\n..two dots\n" + "long text " * 50_000)
message.add_attachment(bytes(range(256)) * 2000, maintype="application", subtype="octet-stream",
                       filename="data.bin")
sent = message.as_bytes(policy=message.policy.clone(linesep="\r\n"))

with smtplib.LMTP("127.0.0.1", int(lmtp_port)) as lmtp:
    lmtp.ehlo_or_helo_if_needed()
    for extension in ("pipelining", "8bitmime", "smtputf8", "enhancedstatuscodes", "size"):
        assert lmtp.has_extn(extension), extension
    lmtp.mail("sender@example.net", ["SIZE=%d" % len(sent)])
    assert lmtp.rcpt(recipients[2])[0] == 503
    for recipient in recipients[:2]:
        assert lmtp.rcpt(recipient)[0] == 250
    code, text = lmtp.data(sent)
    assert code == 250, text
    assert lmtp.getreply()[0] == 250
    lmtp.rset()
    assert lmtp.vrfy("x")[0] == 252

for login in (first, second):
    pop3 = poplib.POP3("127.0.0.1", int(pop3_port), timeout=60)
    assert "UIDL" in pop3.capa()
    pop3.user(login)
    pop3.pass_(password)
    assert pop3.stat()[0] == 1
    response, lines, octets = pop3.retr(1)
    fetched = b"\r\n".join(lines) + b"\r\n"
    assert fetched.endswith(sent), "not what was sent"
    assert int(response.split()[1]) == len(fetched) == pop3.stat()[1]
    top = pop3.top(1, 3)[1]
    assert any(line.lower().startswith(b"subject:") for line in top)
    uid = pop3.uidl(1).split()[2]
    assert len(uid) <= 70 or len(uid) == 96, uid
    pop3.dele(1)
    assert pop3.stat()[0] == 0
    pop3.quit()
