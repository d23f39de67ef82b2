package org.mapano.gateway.imap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.DialogueRunner;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.PipeConnection;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/**
 * One dialogue with a user of its own. Actions: {@code mails N}, {@code mail FILE}, {@code mapi
 * SUBJECT}, {@code mark N MARK...}, {@code option NAME VALUE}, {@code feature on|off}, {@code quota
 * KB}, {@code folder NAME}, {@code public NAME}, {@code drain}. Variables: {@code user}, {@code
 * password}, {@code plain}, and for each mail {@code uN} (its UID) and {@code sizeN}; {@code sizes}
 * is their sum.
 */
final class ImapDialogue {
  private static final AtomicInteger HOSTS = new AtomicInteger();

  private final MailServer server;
  private final Path directory;
  private final UserAccount user;
  private final StoreSession session;
  private final SpecialFolders special;
  private final Map<String, String> options = new HashMap<>();
  private final List<PipeConnection> connections = new ArrayList<>();
  private final List<SavedMessage> mails = new ArrayList<>();
  private final String host = "192.0.2." + HOSTS.incrementAndGet();
  private long bytes;

  ImapDialogue(MailServer server, Path directory) {
    this.server = server;
    this.directory = directory;
    this.user = server.newUser();
    this.session = server.as(user);
    this.special =
        server
            .store()
            .stores()
            .specialFolders(server.store().stores().ofUser(user.id()).orElseThrow().id());
  }

  void run(String file) throws Exception {
    byte[] plain =
        ("\0" + user.login() + "\0" + MailServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
    DialogueRunner runner =
        new DialogueRunner(this::connect)
            .includes(name -> read(directory.resolve("include").resolve(name)))
            .set("user", user.login())
            .set("password", MailServer.PASSWORD)
            .set("userlength", Integer.toString(user.login().length()))
            .set("passwordlength", Integer.toString(MailServer.PASSWORD.length()))
            .set("plain", Base64.getEncoder().encodeToString(plain));
    runner.action("mails", (text, variables) -> mails(Integer.parseInt(text), variables));
    runner.action("mail", (text, variables) -> sample(text, variables));
    runner.action("mapi", (text, variables) -> mapiMessage(text));
    runner.action("mark", (text, variables) -> mark(text.split(" ")));
    runner.action("option", (text, variables) -> option(text.split(" ")));
    runner.action("feature", (text, variables) -> feature(text.equals("on")));
    runner.action("quota", (text, variables) -> quota(Long.parseLong(text)));
    runner.action("folder", (text, variables) -> folder(special.ipmSubtree(), text));
    runner.action("public", (text, variables) -> publicFolder(text));
    runner.action("drain", (text, variables) -> connections.forEach(PipeConnection::drain));
    runner.run(file, read(directory.resolve(file)));
  }

  private DialoguePeer connect() {
    PipeConnection connection = new PipeConnection(host, true);
    connections.add(connection);
    return DialoguePeer.connect(server.imap(config()), connection);
  }

  private ServerConfig config() {
    return new ServerConfig() {
      @Override
      public String get(String component, String option) {
        return options.getOrDefault(option, server.config().get(component, option));
      }

      @Override
      public long size(String component, String option) {
        return options.containsKey(option)
            ? Long.parseLong(options.get(option))
            : server.config().size(component, option);
      }
    };
  }

  private void mails(int count, Map<String, String> variables) {
    for (int i = 0; i < count; i++) {
      int n = mails.size() + 1;
      String text =
          """
          Date: %s, %02d Jan 2026 10:00:00 +0000
          From: Ann <ann@example.com>
          To: %s@example.com
          Subject: Message %d
          Message-ID: <%d@example.com>

          Body %d
          """
              .formatted("Thu", n, user.login(), n, n, n);
      deliver(text, n, variables);
    }
  }

  private void sample(String name, Map<String, String> variables) {
    deliver(read(directory.resolve("mail").resolve(name + ".eml")), mails.size() + 1, variables);
  }

  private void deliver(String text, int n, Map<String, String> variables) {
    byte[] raw = text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    SavedMessage saved =
        server
            .delivery()
            .file(
                session,
                special.inbox(),
                ByteSource.of(raw),
                Instant.parse("2026-02-%02dT12:00:00Z".formatted(n)),
                0,
                Set.of());
    mails.add(saved);
    bytes += raw.length;
    variables.put("u" + n, Long.toString(saved.number()));
    variables.put("size" + n, Integer.toString(raw.length));
    variables.put("sizes", Long.toString(bytes));
  }

  private void mapiMessage(String subject) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_BODY, "Some plain words.\r\n");
    server.store().messages().create(session, special.inbox(), message, SaveOptions.PLAIN);
  }

  private void mark(String[] words) throws Exception {
    int marks = 0;
    for (int i = 1; i < words.length; i++) {
      marks |= Marks.class.getField(words[i].toUpperCase(java.util.Locale.ROOT)).getInt(null);
    }
    List<Long> ids = List.of(mails.get(Integer.parseInt(words[0]) - 1).id());
    server
        .store()
        .messages()
        .mark(session, special.inbox(), ids, new MarkChange(marks, 0, Set.of(), Set.of()), -1);
  }

  private void option(String[] words) {
    options.put(words[0], words[1]);
  }

  private void feature(boolean on) {
    server.change(
        user,
        UserChange.builder()
            .feature(Feature.IMAP, on ? FeatureState.ENABLED : FeatureState.DISABLED)
            .build());
  }

  private void quota(long kilobytes) {
    server.change(
        user, UserChange.builder().quota(new QuotaSettings(false, 0, 0, kilobytes * 1024)).build());
  }

  private void folder(long parent, String name) {
    server.store().folders().create(session, parent, name, "IPF.Note");
  }

  private void publicFolder(String name) {
    server.ensurePublicStore();
    long store = server.store().stores().publicStore(0).orElseThrow().id();
    long root = server.store().stores().specialFolders(store).ipmSubtree();
    long id = server.store().folders().create(server.system(), root, name, "IPF.Note");
    server.share(id, Rights.READ_ANY | Rights.VISIBLE | Rights.FOLDER_ACCESS);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
