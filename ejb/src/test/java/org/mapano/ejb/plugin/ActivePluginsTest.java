package org.mapano.ejb.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.plugin.shipped.BitmapConverter;
import org.mapano.ejb.plugin.shipped.MoveToPublic;

/** Which plug-ins a directory activates (PLUGIN-02, -03). */
class ActivePluginsTest {
  @TempDir private Path directory;

  /** A plug-in of somebody else. */
  public static final class Foreign implements DeliveryPlugin {
    @Override
    public String name() {
      return "foreign";
    }

    @Override
    public int priority() {
      return 1;
    }

    @Override
    public Verdict incoming(IncomingMail mail) {
      return Verdict.CONTINUE;
    }
  }

  private List<String> active() {
    return ActivePlugins.find(
            DeliveryPlugin.class,
            directory,
            List.of(new MoveToPublic(Path.of("none")), new BitmapConverter()))
        .stream()
        .map(MailPlugin::name)
        .toList();
  }

  @Test
  void linksOfTheOriginalActivateWhatComesWithTheServer() throws IOException {
    assertThat(active()).isEmpty();
    Files.createSymbolicLink(
        directory.resolve("movetopublic.py"), Path.of("/nonexistent/plugins/movetopublic.py"));
    assertThat(active()).containsExactly("movetopublic");
    Files.createFile(directory.resolve("BMP2PNG.py"));
    Files.createFile(directory.resolve("other.py"));
    assertThat(active()).containsExactly("BMP2PNG", "movetopublic");
  }

  @Test
  void jarsBringTheirOwn() throws IOException {
    Files.createFile(directory.resolve("BMP2PNG.py"));
    jar("good.jar", Foreign.class.getName());
    assertThat(active()).containsExactly("foreign", "BMP2PNG");
  }

  @Test
  void brokenJarsDoNoHarm() throws IOException {
    Files.createFile(directory.resolve("BMP2PNG.py"));
    Files.writeString(directory.resolve("text.jar"), "no archive");
    jar("bad.jar", "org.example.Missing");
    assertThat(active()).containsExactly("BMP2PNG");
    Path missing = directory.resolve("missing");
    assertThat(ActivePlugins.find(DeliveryPlugin.class, missing, List.of(new BitmapConverter())))
        .isEmpty();
  }

  private void jar(String name, String service) throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(directory.resolve(name)))) {
      jar.putNextEntry(new JarEntry("META-INF/services/" + DeliveryPlugin.class.getName()));
      jar.write(service.getBytes(UTF_8));
      jar.closeEntry();
    }
  }
}
