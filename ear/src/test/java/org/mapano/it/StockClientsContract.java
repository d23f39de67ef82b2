package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What stock clients of the distribution do with the demo server, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StockClientsContract {
  private MapanoServer server;
  private Path directory;

  private Postfix postfix;

  abstract MapanoServer start(Path data, String... options) throws Exception;

  @BeforeAll
  void startServer(@TempDir Path temporary) throws Exception {
    directory = temporary;
    int relay = FreePorts.one();
    server =
        start(
            directory.resolve("data"),
            "-Dmapano.spooler.smtp_server=127.0.0.1",
            "-Dmapano.spooler.smtp_port=" + relay);
    postfix = Postfix.start(relay, server.lmtpPort());
  }

  @AfterAll
  void stopServer() throws Exception {
    try {
      postfix.close();
    } finally {
      server.close();
    }
  }

  @Test
  void whatOneSendsGoesThroughTheRelayToTheOtherAndBack() throws Exception {
    send("john", "mary@example.com", "to mary by relay");
    awaitMail("mary", "SUBJECT \"to mary by relay\"");
    send("mary", "john@example.com", "back to john by relay");
    awaitMail("john", "SUBJECT \"back to john by relay\"");
    assertThat(search("john", "FROM mary@example.com SUBJECT \"back to john\"")).isNotBlank();
    awaitEmptyQueue();
  }

  @Test
  void whomTheRelayDoesNotKnowIsReportedToTheSender() throws Exception {
    send("john", "nobody@example.com", "to nobody by relay");
    awaitMail("john", "FROM MAILER-DAEMON BODY nobody@example.com");
  }

  @Test
  void whileTheRelayIsAwayMailWaits() throws Exception {
    postfix.stop();
    try {
      send("john", "mary@example.com", "waits for the relay");
      await(() -> queue().contains("ready"));
      assertThat(search("mary", "SUBJECT \"waits for the relay\"")).isBlank();
    } finally {
      postfix.start();
    }
    await(() -> {
      tool("--retry-mail", "all");
      return !search("mary", "SUBJECT \"waits for the relay\"").isBlank();
    });
    awaitEmptyQueue();
    assertThat(search("mary", "SUBJECT \"waits for the relay\"").strip().split("\\s+")).hasSize(1);
  }

  private void send(String user, String to, String subject) throws Exception {
    String mail =
        "To: "
            + to
            + "\r\nSubject: "
            + subject
            + "\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain\r\n\r\nHello\r\n";
    Path file = Files.createTempFile(directory, "mail", ".eml");
    Files.writeString(file, mail);
    String answer =
        Tool.output(
            directory,
            "curl",
            "-sS",
            "--fail-with-body",
            "-u",
            user + ":" + user,
            "-H",
            "Content-Type: message/rfc822",
            "--data-binary",
            "@" + file,
            "http://127.0.0.1:" + server.httpPort() + "/api/mail/v1/messages");
    assertThat(answer).contains("\"id\"");
  }

  private void awaitMail(String user, String criteria) throws Exception {
    await(() -> !search(user, criteria).isBlank());
  }

  private void awaitEmptyQueue() throws Exception {
    await(() -> !queue().matches("(?s).*\\b[ms]\\d+\\b.*"));
  }

  private String queue() throws Exception {
    return tool("--list-queue");
  }

  private String tool(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("srvadm", "--data=" + server.data()));
    all.addAll(List.of(arguments));
    Launcher.Result result = Launcher.run(all);
    assertThat(result.status()).as(result.output()).isZero();
    return result.output();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("time to wait").isLessThan(end);
      Thread.sleep(100);
    }
  }

  @Test
  void whatSwaksDeliversCurlReadsByteForByte() throws Exception {
    String mail =
        "From: Sender <sender@example.org>\r\nTo: john@example.com\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
            + "Message-ID: <byte-equal@example.org>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n.leading dot\r\n..two\r\ngr\u00fc\u00dfe  \r\n\r\nend\r\n";
    deliver("john@example.com", mail);
    String found = search("john", "HEADER Message-ID byte-equal@example.org");
    String fetched = curl("john", "imap", "INBOX;MAILINDEX=" + found);
    assertThat(fetched).endsWith(mail);
    String trace = fetched.substring(0, fetched.length() - mail.length());
    assertThat(trace).startsWith("Return-Path: <sender@example.org>\r\nReceived: from ");
  }

  @Test
  void oneMailReachesTwoPeople() throws Exception {
    deliver(
        "john@example.com,mary@example.com",
        "From: a@example.org\r\nTo: both:;\r\nSubject: to both\r\n"
            + "Message-ID: <both@example.org>\r\n\r\nhello\r\n");
    assertThat(search("john", "SUBJECT \"to both\"")).isNotBlank();
    assertThat(search("mary", "SUBJECT \"to both\"")).isNotBlank();
  }

  @Test
  void unknownRecipientsAreRefused() throws Exception {
    Tool swaks = swaks("nobody@example.com", "Subject: x\r\n\r\nx\r\n");
    assertThat(swaks.status()).isNotZero();
    assertThat(swaks.output()).contains("5.1.1");
  }

  @Test
  void wrongPasswordsAreRefused() throws Exception {
    Tool curl = Tool.run(directory, List.of("curl", "-sS", "-u", "john:wrong", imapUrl("INBOX")));
    assertThat(curl.status()).as(curl.output()).isEqualTo(67);
  }

  @Test
  void startTlsAndTlsWork() throws Exception {
    assertThat(
            Tool.output(
                directory,
                "curl",
                "-sSk",
                "--ssl-reqd",
                "-u",
                "john:john",
                imapUrl(""),
                "-X",
                "LIST \"\" INBOX"))
        .contains("INBOX");
    assertThat(
            Tool.output(
                directory,
                "curl",
                "-sSk",
                "-u",
                "john:john",
                "imaps://127.0.0.1:" + server.imapsPort() + "/",
                "-X",
                "LIST \"\" INBOX"))
        .contains("INBOX");
    assertThat(
            Tool.output(
                directory,
                "curl",
                "-sSk",
                "-u",
                "john:john",
                "pop3s://127.0.0.1:" + server.pop3sPort() + "/"))
        .isNotNull();
  }

  @Test
  void pop3ReadsWhatArrived() throws Exception {
    String mail =
        "From: a@example.org\r\nSubject: by pop\r\nMessage-ID: <pop@example.org>\r\n\r\n.x\r\n";
    deliver("mary@example.com", mail);
    String base = "pop3://127.0.0.1:" + server.pop3Port() + "/";
    String list = Tool.output(directory, "curl", "-sS", "-u", "mary:mary", base);
    assertThat(list.strip().lines().count()).isPositive();
    String number = list.strip().lines().toList().getLast().split(" ")[0];
    assertThat(Tool.output(directory, "curl", "-sS", "-u", "mary:mary", base + number))
        .endsWith(mail);
  }

  @Test
  void pythonWalksThroughAMailbox() throws Exception {
    Path script = Path.of(System.getProperty("mapano.home"), "ear/src/test/python/imap_walk.py");
    assertThat(
            Tool.output(
                directory,
                "python3",
                script.toString(),
                Integer.toString(server.imapPort()),
                "john",
                "john"))
        .endsWith("walked\n");
  }

  @Test
  void mbsyncMirrorsBothWays() throws Exception {
    for (int i = 0; i < 5; i++) {
      deliver(
          "mary@example.com",
          "From: a@example.org\r\nSubject: sync "
              + i
              + "\r\nMessage-ID: <sync"
              + i
              + "@example.org>\r\n\r\nbody\r\n");
    }
    Path maildir = Files.createDirectories(directory.resolve("maildir"));
    Path config = directory.resolve("mbsyncrc");
    Files.writeString(
        config,
        """
        IMAPAccount mary
        Host 127.0.0.1
        Port %d
        User mary
        Pass mary
        SSLType None
        AuthMechs LOGIN

        IMAPStore remote
        Account mary

        MaildirStore local
        Path %s/
        Inbox %s/Inbox
        SubFolders Verbatim

        Channel mary
        Far :remote:
        Near :local:
        Patterns *
        Create Both
        Expunge Both
        SyncState *
        """
            .formatted(server.imapPort(), maildir, maildir));
    mbsync(config);
    List<Path> mirrored = messages(maildir.resolve("Inbox"));
    assertThat(mirrored).hasSizeGreaterThanOrEqualTo(5);
    Path added = maildir.resolve("Inbox/new/1.local.example");
    Files.writeString(
        added, "From: l@example.org\nSubject: from the mirror\nMessage-ID: <m@example.org>\n\nx\n");
    Files.delete(withSubject(mirrored, "sync 2"));
    mbsync(config);
    assertThat(search("mary", "SUBJECT \"from the mirror\"")).isNotBlank();
    assertThat(search("mary", "SUBJECT \"sync 2\"")).isBlank();
    int before = messages(maildir.resolve("Inbox")).size();
    mbsync(config);
    assertThat(messages(maildir.resolve("Inbox"))).hasSize(before);
  }

  private static Path withSubject(List<Path> files, String subject) throws IOException {
    for (Path file : files) {
      if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("Subject: " + subject)) {
        return file;
      }
    }
    throw new IOException("No message with subject " + subject);
  }

  private void mbsync(Path config) throws Exception {
    Tool.output(directory, "mbsync", "-c", config.toString(), "mary");
  }

  private static List<Path> messages(Path maildir) throws IOException {
    try (Stream<Path> files = Files.walk(maildir)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> List.of("new", "cur").contains(file.getParent().getFileName().toString()))
          .toList();
    }
  }

  private void deliver(String recipients, String mail) throws Exception {
    Tool result = swaks(recipients, mail);
    assertThat(result.status()).as(result.output()).isZero();
  }

  private Tool swaks(String recipients, String mail) throws Exception {
    Path file = Files.createTempFile(directory, "mail", ".eml");
    // swaks ends the data with a line end of its own.
    String data = mail.substring(0, mail.length() - "\r\n".length());
    Files.write(file, data.getBytes(StandardCharsets.ISO_8859_1));
    return Tool.run(
        directory,
        List.of(
            "swaks",
            "--protocol",
            "LMTP",
            "--server",
            "127.0.0.1",
            "--port",
            Integer.toString(server.lmtpPort()),
            "--from",
            "sender@example.org",
            "--to",
            recipients,
            "--data",
            "@" + file));
  }

  private String search(String user, String criteria) throws Exception {
    String answer =
        Tool.output(
            directory,
            "curl",
            "-sS",
            "-u",
            user + ":" + user,
            imapUrl("INBOX"),
            "-X",
            "SEARCH " + criteria);
    return answer.replace("* SEARCH", "").strip();
  }

  private String curl(String user, String protocol, String path) throws Exception {
    return Tool.output(
        directory,
        "curl",
        "-sS",
        "-u",
        user + ":" + user,
        protocol + "://127.0.0.1:" + server.imapPort() + "/" + path);
  }

  private String imapUrl(String path) {
    return "imap://127.0.0.1:" + server.imapPort() + "/" + path;
  }
}
