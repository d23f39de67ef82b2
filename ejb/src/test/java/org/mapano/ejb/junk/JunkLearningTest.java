package org.mapano.ejb.junk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.SystemSessions;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** What is learned when messages come into the junk folder and leave it (SPAMD-*). */
class JunkLearningTest {
  private static final String MAIL = "Subject: cheap\r\nFrom: x@example.net\r\n\r\nBuy\r\n";

  @TempDir private Path spam;
  @TempDir private Path ham;
  private final EventBus bus = new EventBus();
  private StoreFixture store;
  private StoreSession john;
  private StoreInfo johnStore;
  private SpecialFolders folders;

  @BeforeEach
  void prepare() {
    store =
        new StoreFixture(TestDatabase.h2())
            .with(StoreEvents.class, bus)
            .option("spam_dir", spam.toString())
            .option("ham_dir", ham.toString())
            .option("learn_ham", "yes")
            .option("sa_group", "")
            .option("header_tag", "x-spam-flag");
    store.with(Sessions.class, new SystemSessions(store.users()));
    john = store.users().add("john", 0);
    johnStore = store.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
    folders = store.stores().specialFolders(johnStore.id());
  }

  @AfterEach
  void close() {
    bus.stop();
    store.close();
  }

  private long mail(long folderId, String text, String messageClass) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, messageClass)
        .put(Tags.PR_SEARCH_KEY, new byte[] {1, 2, (byte) 0xFE});
    SaveOptions options = new SaveOptions(false, 0, Set.of(), ByteSource.of(text.getBytes(UTF_8)));
    return store.messages().create(john, folderId, message, options).id();
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** As if a message had come from a folder to where it is. */
  private void learn(long from, long to, long message) {
    store.get(JunkExport.class).moved(johnStore.id(), from, to, message);
  }

  @Test
  void movesAreLearnedWhileItListens() throws Exception {
    JunkLearning learning = store.get(JunkLearning.class);
    learning.start();
    long message = mail(folders.inbox(), MAIL, "IPM.Note");
    store.messages().move(john, List.of(message), folders.junk());
    await(spam);
    assertThat(Files.readString(spam.resolve("0102fe.eml"))).isEqualTo(MAIL);
    assertThat(names(ham)).isEmpty();
    store.messages().move(john, List.of(message), folders.inbox());
    await(ham);
    assertThat(Files.readString(ham.resolve("0102fe.eml"))).isEqualTo(MAIL);
    assertThat(names(spam)).as("what is taken back before it was learned").isEmpty();
    learning.stop();
  }

  private static void await(Path directory) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(directory.resolve("0102fe.eml")) && System.nanoTime() < limit) {
      Thread.sleep(5);
    }
  }

  @Test
  void whatTheFilterSaidItselfIsNotLearned() {
    long marked = mail(folders.junk(), "X-Spam-Flag: YES\r\n" + MAIL, "IPM.Note");
    learn(folders.inbox(), folders.junk(), marked);
    assertThat(names(spam)).isEmpty();
    learn(folders.junk(), folders.inbox(), mail(folders.inbox(), MAIL, "IPM.Note"));
    assertThat(names(ham)).hasSize(1);
  }

  @Test
  void onlyMailBetweenThoseFoldersIsLearned() {
    long note = mail(folders.junk(), MAIL, "IPM.StickyNote");
    learn(folders.inbox(), folders.junk(), note);
    long other = mail(folders.drafts(), MAIL, "IPM.Note");
    learn(folders.junk(), folders.drafts(), other);
    learn(folders.inbox(), folders.drafts(), other);
    learn(folders.inbox(), folders.junk(), 4711);
    assertThat(names(spam)).isEmpty();
    assertThat(names(ham)).isEmpty();
  }

  @Test
  void filesAreForTheGroupOfTheFilter() throws IOException {
    String group = givenGroup();
    store.option("sa_group", group);
    learn(folders.inbox(), folders.junk(), mail(folders.junk(), MAIL, "IPM.Note"));
    PosixFileAttributes file =
        Files.readAttributes(spam.resolve("0102fe.eml"), PosixFileAttributes.class);
    assertThat(PosixFilePermissions.toString(file.permissions())).isEqualTo("rw-rw----");
    assertThat(file.group().getName()).isEqualTo(group);
    store.option("sa_group", "no such group");
    learn(folders.junk(), folders.inbox(), mail(folders.inbox(), MAIL, "IPM.Note"));
    assertThat(names(ham)).containsExactly("0102fe.eml");
    assertThat(names(spam)).isEmpty();
  }

  /** A group to which this process may give files: another one than its own if it can. */
  private String givenGroup() throws IOException {
    Path file = Files.createFile(ham.resolve("probe"));
    try {
      var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      view.setGroup(
          file.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByGroupName("daemon"));
      return "daemon";
    } catch (IOException notAllowed) {
      return Files.readAttributes(file, PosixFileAttributes.class).group().getName();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void withoutDirectoriesNothingIsLearned() throws IOException {
    Files.delete(spam);
    Files.delete(ham);
    long message = mail(folders.junk(), MAIL, "IPM.Note");
    learn(folders.inbox(), folders.junk(), message);
    assertThat(spam).doesNotExist();
    Files.createDirectory(spam);
    Files.createDirectory(ham);
  }
}
