package org.mapano.ejb.absence;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.rules.RuleSubject;
import org.mapano.ejb.users.script.ScriptRunner;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Another program that answers in place of the server ({@code autoresponder} of {@code dagent.cfg},
 * DAGENT-06). It gets what the original gives it, and decides itself about copies and how often.
 * Nobody's mail waits for it, and what still waits when the server ends is not answered.
 */
@Singleton
class ForeignResponder {
  private static final Logger LOG = System.getLogger(ForeignResponder.class.getName());

  /** What the original comes with; its work is done here. */
  private static final Path USUAL = Path.of("/usr/sbin/kopano-autorespond");

  private static final int WORKERS = 2;
  private static final int WAITING = 1_000;

  private final ServerConfig config;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          WORKERS,
          WORKERS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("mapano-responder-", 0).factory());

  /** Reads {@code autoresponder} for each mail, and {@code mapano_script_timeout}. */
  @Inject
  ForeignResponder(ServerConfig config) {
    this.config = config;
    workers.allowCoreThreadTimeOut(true);
  }

  /** The program; empty when the server answers itself. */
  Optional<Path> program() {
    String path = config.get("dagent", "autoresponder").strip();
    return Optional.of(path)
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(file -> !file.equals(USUAL) && Files.isExecutable(file));
  }

  /**
   * Lets the program answer.
   *
   * @param to who gets the answer
   * @param title subject of the answer
   * @param mail the answer as the server would send it
   */
  void answer(Path program, RuleSubject subject, String to, String title, byte[] mail) {
    PropMap properties = subject.message().properties();
    String header = properties.string(Tags.PR_TRANSPORT_MESSAGE_HEADERS, "");
    Map<String, String> marks =
        Map.of(
            "MESSAGE_TO_ME", mark(properties, Tags.PR_MESSAGE_TO_ME),
            "MESSAGE_CC_ME", mark(properties, Tags.PR_MESSAGE_CC_ME),
            "MESSAGE_BCC_ME", mark(properties, Tags.PR_EC_MESSAGE_BCC_ME));
    List<String> command =
        List.of(
            program.toString(),
            argument(subject.owner().email()),
            argument(to),
            argument(title),
            argument(subject.owner().login()));
    try {
      workers.execute(() -> run(command, marks, mail, header));
    } catch (RejectedExecutionException busy) {
      LOG.log(Level.WARNING, "{0} gets no answer of {1}: too many wait", to, command.get(1));
    }
  }

  private static String mark(PropMap properties, int tag) {
    return properties.bool(tag) ? "1" : "0";
  }

  private static String argument(String text) {
    return text.replace("\0", "");
  }

  private void run(List<String> command, Map<String, String> marks, byte[] mail, String header) {
    Path message = null;
    Path headers = null;
    try {
      message = Files.createTempFile("mapano-answer-", ".eml");
      Files.write(message, mail);
      headers = Files.createTempFile("mapano-headers-", ".txt");
      Files.writeString(headers, header, StandardCharsets.UTF_8);
      List<String> whole = new ArrayList<>(command);
      whole.add(message.toString());
      Map<String, String> variables = new HashMap<>(marks);
      variables.put("MAILHEADERS", headers.toString());
      ScriptRunner.run(whole, variables, config.seconds("server", "mapano_script_timeout"));
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "The autoresponder cannot be run", failed);
    } finally {
      delete(message);
      delete(headers);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "A temporary file stays", failed);
    }
  }

  /** Ends with the server. */
  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }
}
