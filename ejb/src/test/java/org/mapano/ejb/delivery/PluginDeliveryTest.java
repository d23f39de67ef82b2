package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.plugin.DeliveryPlugin;
import org.mapano.ejb.plugin.DeliveryPlugins;
import org.mapano.ejb.plugin.IncomingMail;
import org.mapano.ejb.plugin.RecipientMail;
import org.mapano.ejb.plugin.RuleChoice;
import org.mapano.ejb.plugin.SharedMail;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.plugin.shipped.BitmapConverter;
import org.mapano.ejb.plugin.shipped.MoveToPublic;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** What plug-ins do with mail that comes in (PLUGIN-01, -04, -05). */
class PluginDeliveryTest extends DeliveryTestBase {
  private final List<DeliveryPlugin> plugins = new ArrayList<>();

  @TempDir private Path directory;

  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  /** The plug-ins of a test, in the order in which it adds them. */
  @Override
  void prepare(StoreFixture fixture) {
    fixture.option("html_safety_filter", "yes");
    fixture.with(DeliveryPlugins.class, new DeliveryPlugins(Duration.ofMinutes(5), plugins));
  }

  private static DeliveryPlugin plugin(Function<IncomingMail, Verdict> work) {
    return new DeliveryPlugin() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public Verdict incoming(IncomingMail mail) {
        return work.apply(mail);
      }
    };
  }

  private List<MapiMessage> messages(long folderId) {
    FolderIndex index = index(TestUsers.system(), folderId);
    return IntStream.range(0, index.count())
        .mapToObj(position -> store.messages().load(TestUsers.system(), index.messageId(position)))
        .toList();
  }

  @Test
  void messageIsChangedForOneRecipientOnly() {
    plugins.add(
        plugin(mail -> {
          if (mail.recipient().login().equals("john")) {
            mail.change().properties().put(Tags.PR_SUBJECT, "changed");
          }
          return Verdict.CONTINUE;
        }));
    plugins.add(
        plugin(mail -> {
          if (mail.message().properties().string(Tags.PR_SUBJECT).equals("changed")) {
            mail.change().properties().put(Tags.PR_SUBJECT, "changed twice");
          }
          return Verdict.CONTINUE;
        }));
    deliver(MAIL, john, mary);
    assertThat(messages(folders(john).inbox()).getFirst().properties().string(Tags.PR_SUBJECT))
        .isEqualTo("changed twice");
    assertThat(messages(folders(mary).inbox()).getFirst().properties().string(Tags.PR_SUBJECT))
        .isEqualTo("with data");
  }

  @Test
  void pluginThatFailsChangesNothing() {
    plugins.add(
        plugin(mail -> {
          mail.change().properties().put(Tags.PR_SUBJECT, "half");
          throw new IllegalStateException("for the test");
        }));
    assertThat(deliver(MAIL, john)).containsValue(DeliveryResult.DELIVERED);
    assertThat(messages(folders(john).inbox()).getFirst().properties().string(Tags.PR_SUBJECT))
        .isEqualTo("with data");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTINUE, DELIVERED, 1",
    "DISCARD, DELIVERED, 0",
    "REFUSE, REFUSED, 0",
    "RETRY, TEMPORARY_FAILURE, 0"
  })
  void verdictsCount(Verdict verdict, DeliveryResult result, int stored) {
    plugins.add(plugin(mail -> verdict));
    assertThat(deliver(MAIL, john)).containsValue(result);
    assertThat(messages(folders(john).inbox())).hasSize(stored);
  }

  /** Writes down at which points it is asked, and for whom. */
  private static final class Recorder implements DeliveryPlugin {
    private final List<String> points = new ArrayList<>();

    @Override
    public String name() {
      return "recorder";
    }

    @Override
    public Verdict converted(SharedMail mail) {
      points.add("converted for " + mail.recipients().size());
      mail.change().properties().put(Tags.PR_SUBJECT, "seen");
      return Verdict.CONTINUE;
    }

    @Override
    public Verdict incoming(IncomingMail mail) {
      points.add(
          mail.recipient().login()
              + " gets "
              + mail.message().properties().string(Tags.PR_SUBJECT));
      return Verdict.CONTINUE;
    }

    @Override
    public Verdict beforeRules(RuleChoice choice) {
      points.add(choice.recipient().login() + " has rules: " + choice.rules().size());
      choice.leaveOut(choice.rules().getFirst());
      return Verdict.CONTINUE;
    }

    @Override
    public boolean announces(RecipientMail mail) {
      return !mail.recipient().login().equals("mary");
    }

    @Override
    public void delivered(RecipientMail mail) {
      points.add(mail.recipient().login() + " has " + mail.sender());
      throw new IllegalStateException("for the test");
    }
  }

  @Test
  void pluginsAreAskedAtEveryPoint() throws IOException {
    Recorder recorder = new Recorder();
    plugins.add(recorder);
    long drafts = folders(john).drafts();
    rules(
        john,
        StoredRules.rule(1, StoredRules.ENABLED, ANY, StoredRules.delete()),
        StoredRules.rule(2, StoredRules.ENABLED, ANY, StoredRules.move(entryId(drafts))));
    store.events().published().clear();
    assertThat(deliver(MAIL, john, mary)).hasSize(2).containsValue(DeliveryResult.DELIVERED);
    assertThat(recorder.points)
        .containsExactly(
            "converted for 2",
            "john gets seen",
            "john has rules: 2",
            "mary gets seen",
            "john has " + ENVELOPE.sender());
    assertThat(messages(drafts)).hasSize(1);
    assertThat(messages(folders(mary).inbox()).getFirst().properties().string(Tags.PR_SUBJECT))
        .isEqualTo("seen");
    assertThat(store.events().published())
        .filteredOn(event -> event.kind() == StoreEvent.Kind.NEW_MAIL)
        .extracting(StoreEvent::folderId)
        .containsExactly(drafts);
    long id = index(mary, folders(mary).inbox()).messageId(0);
    assertThat(new String(store.messages().original(mary, id).read(), UTF_8))
        .contains("Subject: seen\r\n");
  }

  @ParameterizedTest
  @CsvSource({"DISCARD, DELIVERED", "REFUSE, REFUSED", "RETRY, TEMPORARY_FAILURE"})
  void verdictsBeforeAndAfterTheRecipientsAreKnownCount(Verdict verdict, DeliveryResult result) {
    List<String> asked = new ArrayList<>();
    plugins.add(
        new DeliveryPlugin() {
          @Override
          public String name() {
            return "refuser";
          }

          @Override
          public Verdict converted(SharedMail mail) {
            return mail.headers().has("X-Early") ? verdict : Verdict.CONTINUE;
          }

          @Override
          public Verdict beforeRules(RuleChoice choice) {
            return verdict;
          }

          @Override
          public void delivered(RecipientMail mail) {
            asked.add(mail.recipient().login());
          }
        });
    rules(john, StoredRules.rule(1, StoredRules.ENABLED, ANY, StoredRules.delete()));
    assertThat(deliver("X-Early: yes\r\n" + MAIL, john, mary).values()).containsOnly(result);
    assertThat(deliver(MAIL, john, mary))
        .containsEntry(john.userId(), result)
        .containsEntry(mary.userId(), DeliveryResult.DELIVERED);
    assertThat(asked).containsExactly("mary");
    assertThat(messages(folders(mary).inbox())).hasSize(1);
  }

  @Test
  void harmlessCopyFollowsWhatPluginsMakeOfTheBody() {
    plugins.add(
        plugin(mail -> {
          mail.change()
              .properties()
              .put(Tags.PR_HTML, "<b>new</b><script>x()</script>".getBytes(UTF_8));
          return Verdict.CONTINUE;
        }));
    deliver("Content-Type: text/html\r\n\r\n<i>old</i>\r\n", john);
    byte[] copy =
        messages(folders(john).inbox()).getFirst().properties().bytes(Tags.PR_EC_BODY_FILTERED);
    assertThat(new String(copy, UTF_8)).contains("<b>new</b>").doesNotContain("script");
  }

  @Test
  void mailGoesToPublicFolders() throws IOException {
    StoreInfo pub = store.stores().createPublic(TestUsers.system(), 0, "en_US.UTF-8");
    Path rules = directory.resolve("movetopublic.cfg");
    Files.writeString(
        rules,
        """
        # where mail goes
        rule1_recipient = JOHN@example.com
        rule1_destination_folder = Sales\\In box
        rule2_recipient = nobody@example.com
        """);
    plugins.add(new MoveToPublic(rules));
    deliver(MAIL, john, mary);
    deliver(MAIL, john);
    assertThat(messages(folders(john).inbox())).isEmpty();
    assertThat(messages(folders(mary).inbox())).hasSize(1);
    List<FolderInfo> folders =
        store
            .folders()
            .subtree(TestUsers.system(), store.stores().specialFolders(pub.id()).ipmSubtree());
    assertThat(folders).extracting(FolderInfo::name).containsExactlyInAnyOrder("Sales", "In box");
    assertThat(messages(folders.getLast().id())).hasSize(2);
  }

  @Test
  void withoutPublicStoreMailStaysInTheInbox() throws IOException {
    Path rules = directory.resolve("movetopublic.cfg");
    Files.writeString(rules, "rule1_recipient=john@example.com\nrule1_destination_folder=Sales\n");
    plugins.add(new MoveToPublic(rules));
    deliver(MAIL, john);
    assertThat(messages(folders(john).inbox())).hasSize(1);
  }

  @Test
  void bitmapsBecomePng() throws IOException {
    ByteArrayOutputStream bitmap = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "bmp", bitmap);
    String mail =
        MAIL.replace("a.bin", "Photo.BMP")
            .replace(
                "AAECAwQFBgcICQ==", Base64.getMimeEncoder().encodeToString(bitmap.toByteArray()));
    plugins.add(new BitmapConverter());
    deliver(mail, john);
    var attachment = messages(folders(john).inbox()).getFirst().attachments().getFirst();
    assertThat(attachment.properties().string(Tags.PR_ATTACH_LONG_FILENAME)).isEqualTo("Photo.png");
    assertThat(attachment.properties().string(Tags.PR_ATTACH_MIME_TAG)).isEqualTo("image/png");
    assertThat(ImageIO.read(attachment.data().open()).getWidth()).isEqualTo(64);
    deliver(MAIL.replace("a.bin", "broken.bmp"), john);
    assertThat(
            messages(folders(john).inbox())
                .getLast()
                .attachments()
                .getFirst()
                .properties()
                .string(Tags.PR_ATTACH_LONG_FILENAME))
        .isEqualTo("broken.bmp");
  }
}
