package org.mapano.gateway.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A relay on a free port that keeps what it hears, and answers as it was told. */
final class TestRelay implements AutoCloseable {
  private final ServerSocket server;
  private final SSLContext tls;
  private final boolean tlsFromStart;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Set<String> once = ConcurrentHashMap.newKeySet();
  private volatile List<String> extensions =
      List.of("PIPELINING", "SIZE 10000000", "8BITMIME", "ENHANCEDSTATUSCODES", "DSN", "SMTPUTF8");
  private volatile boolean silent;

  TestRelay() throws IOException {
    this(null, false);
  }

  TestRelay(SSLContext tls, boolean tlsFromStart) throws IOException {
    this.tls = tls;
    this.tlsFromStart = tlsFromStart;
    server =
        tlsFromStart
            ? tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress())
            : new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Everything it was told, contents left out. */
  List<String> commands() {
    return commands;
  }

  /** Contents it has taken, as they were on the wire. */
  List<String> mails() {
    return mails;
  }

  /** What it offers. */
  TestRelay offer(String... names) {
    extensions = List.of(names);
    return this;
  }

  /** What it says to lines that begin so; {@code CLOSE} ends the connection, {@code HANG} waits. */
  TestRelay answer(String command, String reply) {
    answers.put(command, reply);
    return this;
  }

  /** The same for the next such line only. */
  TestRelay answerOnce(String command, String reply) {
    once.add(command);
    return answer(command, reply);
  }

  /** Takes back what was said to {@link #answer}. */
  void forget(String command) {
    answers.remove(command);
  }

  /** What it was told to answer, null for what it says by itself. */
  private String told(String command) {
    String told = answers.get(command);
    if (told != null && once.remove(command)) {
      answers.remove(command);
    }
    return told;
  }

  /** It accepts connections and says nothing. */
  TestRelay silent() {
    silent = true;
    return this;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket first) {
    try {
      if (!silent) {
        new Dialogue(first, tlsFromStart).run();
      }
    } catch (IOException gone) {
      // The client went away, as some tests want.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One connection. */
  private final class Dialogue {
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private boolean secured;

    Dialogue(Socket socket, boolean secured) throws IOException {
      this.secured = secured;
      use(socket);
    }

    private void use(Socket next) throws IOException {
      socket = next;
      in =
          new BufferedReader(
              new InputStreamReader(next.getInputStream(), StandardCharsets.ISO_8859_1));
      out = next.getOutputStream();
    }

    void run() throws IOException {
      if (!say(answers.getOrDefault("CONNECT", "220 relay.example.net ready"))) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        if (!reply(line)) {
          socket.close();
          return;
        }
      }
    }

    private boolean reply(String line) throws IOException {
      for (String command : answers.keySet()) {
        if (line.startsWith(command)) {
          return say(told(command));
        }
      }
      String verb = line.split("[ :]")[0];
      return switch (verb) {
        case "EHLO" -> greet();
        case "STARTTLS" -> startTls();
        case "AUTH" -> logon(line);
        case "DATA" -> content();
        case "QUIT" -> say("221 2.0.0 bye") && false;
        default -> say("250 2.1.0 fine");
      };
    }

    private boolean greet() throws IOException {
      StringBuilder text = new StringBuilder("250-relay.example.net\r\n");
      if (tls != null && !secured) {
        text.append("250-STARTTLS\r\n");
      }
      for (String extension : extensions) {
        text.append("250-").append(extension).append("\r\n");
      }
      return say(text.append("250 HELP").toString());
    }

    private boolean startTls() throws IOException {
      say("220 2.0.0 go ahead");
      SSLSocket upgraded =
          (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      upgraded.setUseClientMode(false);
      use(upgraded);
      secured = true;
      return true;
    }

    private boolean logon(String line) throws IOException {
      String[] words = line.split(" ");
      String initial = words.length > 2 ? words[2] : "";
      if (words[1].equals("LOGIN")) {
        return initial.isEmpty() ? login() : say("501 5.5.2 no initial response");
      }
      if (initial.isEmpty()) {
        say("334 ");
        initial = in.readLine();
      }
      String plain = new String(Base64.getDecoder().decode(initial), StandardCharsets.UTF_8);
      return decide(plain.endsWith("\0john\0s3cret"));
    }

    private boolean login() throws IOException {
      say("334 VXNlcm5hbWU6");
      String user = new String(Base64.getDecoder().decode(in.readLine()), StandardCharsets.UTF_8);
      say("334 UGFzc3dvcmQ6");
      String word = new String(Base64.getDecoder().decode(in.readLine()), StandardCharsets.UTF_8);
      return decide(user.equals("john") && word.equals("s3cret"));
    }

    private boolean decide(boolean right) throws IOException {
      return say(right ? "235 2.7.0 welcome" : "535 5.7.8 who are you");
    }

    private boolean content() throws IOException {
      say("354 go on");
      StringBuilder text = new StringBuilder();
      while (!(text.length() == 3 && text.toString().equals(".\r\n")) && !endsWithDot(text)) {
        int next = in.read();
        if (next < 0) {
          return false;
        }
        text.append((char) next);
      }
      String told = told("<content>");
      String answer = told == null ? "250 2.0.0 Ok: queued as 4711" : told;
      if (answer.startsWith("250") || answer.equals("TAKE AND CLOSE")) {
        mails.add(text.toString());
      }
      return say(answer);
    }

    private static boolean endsWithDot(StringBuilder text) {
      int from = Math.max(0, text.length() - 5);
      return text.substring(from).equals("\r\n.\r\n");
    }

    /** Answers whether the connection goes on. */
    private boolean say(String reply) throws IOException {
      if (reply.equals("HANG")) {
        return in.read() >= 0;
      }
      if (reply.endsWith("CLOSE")) {
        socket.close();
        return false;
      }
      out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    }
  }
}
