package org.mapano.cli.dagent;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import org.mapano.cli.rest.Server;
import picocli.CommandLine.Option;

/** How one mail is delivered, and what is told about it. */
public final class PipeDelivery {
  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Read the mail from a file.")
  private Path file;

  @Option(
      names = {"-j", "--junk"},
      description = "Deliver into the junk folder.")
  private boolean junk;

  @Option(
      names = {"-P", "--public"},
      description = "Deliver into the public store.")
  private boolean shared;

  @Option(
      names = {"-F", "--folder"},
      paramLabel = "PATH",
      description = "Deliver into this folder.")
  private String folder;

  @Option(names = "-p", paramLabel = "SEPARATOR", description = "What separates folders of a path.")
  private String separator = "\\";

  @Option(
      names = {"-C", "--create"},
      description = "Create the folder if it is missing.")
  private boolean create;

  @Option(
      names = {"-r", "--read"},
      description = "Mark the message as read.")
  private boolean read;

  @Option(
      names = {"-N", "--do-not-notify"},
      description = "Tell no client of new mail.")
  private boolean quiet;

  @Option(names = "-e", description = "Leave out what stands behind the @ of a recipient.")
  private boolean strip;

  @Option(names = "-q", description = "Exit with the statuses of qmail.")
  private boolean qmail;

  @Option(names = "--sender", paramLabel = "ADDRESS", description = "Envelope sender.")
  private String sender;

  @Option(names = "-s", description = "Say nothing.")
  private boolean silent;

  @Option(
      names = {"-v", "-R", "-n"},
      description = "Accepted.")
  private boolean[] accepted;

  @Option(names = "-a", paramLabel = "SCRIPT", description = "Accepted; the server answers itself.")
  private String responder;

  /** Delivers what comes in; answers the exit status. */
  public int run(
      Supplier<Server> server, List<String> recipients, InputStream in, PrintWriter err) {
    try {
      JsonObject answer =
          new AdminClient(server.get()).send(path(recipients), "message/rfc822", () -> open(in));
      List<String> statuses = new ArrayList<>();
      for (JsonObject result : answer.getJsonArray("results").getValuesAs(JsonObject.class)) {
        statuses.add(result.getString("status"));
        tell(result.getString("recipient"), result.getString("status"), err);
      }
      return ExitCode.of(statuses).status(qmail);
    } catch (AdminException failed) {
      err.println("The mail was not delivered: " + failed.getMessage());
      return ExitCode.of(failed).status(qmail);
    }
  }

  private InputStream open(InputStream in) {
    try {
      return file == null ? in : Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void tell(String recipient, String status, PrintWriter err) {
    switch (status) {
      case "delivered", "expired" -> {
        // Nothing to tell.
      }
      case "over-quota" ->
          err.println("The store of user '" + recipient + "' is over its quota limit.");
      default -> {
        if (!silent) {
          err.println("The mail was not delivered to '" + recipient + "': " + status + ".");
        }
      }
    }
  }

  private String path(List<String> recipients) {
    StringBuilder path = new StringBuilder("deliveries?junk=" + junk);
    path.append("&public=").append(shared);
    path.append("&create=").append(create);
    path.append("&read=").append(read);
    path.append("&quiet=").append(quiet);
    for (String recipient : recipients) {
      int at = strip ? recipient.indexOf('@') : -1;
      String name = at < 0 ? recipient : recipient.substring(0, at);
      path.append("&recipient=").append(AdminClient.encode(name));
    }
    if (folder != null) {
      for (String name : folder.split(Pattern.quote(separator))) {
        if (!name.isEmpty()) {
          path.append("&folder=").append(AdminClient.encode(name));
        }
      }
    }
    if (sender != null) {
      path.append("&sender=").append(AdminClient.encode(sender));
    }
    return path.toString();
  }
}
