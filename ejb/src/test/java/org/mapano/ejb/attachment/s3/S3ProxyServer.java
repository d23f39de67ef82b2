package org.mapano.ejb.attachment.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.mapi.io.ByteSource;

/** S3Proxy, an S3 server that is not ours, as a process of its own with a bucket in memory. */
public final class S3ProxyServer implements AutoCloseable {
  private static final Path JAR = Path.of("target/s3-server/s3proxy.jar");
  private static final Pattern LISTENS =
      Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)\\}");

  private final Process process;
  private final int port;

  /**
   * Starts it on a free port and makes the bucket.
   *
   * @param directory where its configuration is written
   */
  public S3ProxyServer(Path directory) throws IOException {
    Path configuration =
        Files.writeString(
            directory.resolve("s3proxy.conf"),
            """
            s3proxy.authorization=aws-v4
            s3proxy.endpoint=http://127.0.0.1:0
            s3proxy.identity=test-key
            s3proxy.credential=test/secret+
            jclouds.provider=transient-nio2
            jclouds.identity=unused
            jclouds.credential=unused
            """);
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--properties",
                configuration.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(UTF_8);
    port = port(output);
    Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
    new Bucket(settings("test/secret+")).put("", ByteSource.of(new byte[0]));
  }

  private static int port(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listens = LISTENS.matcher(line);
      if (listens.find()) {
        return Integer.parseInt(listens.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("S3Proxy did not start: " + said);
  }

  /** A client with the right secret. */
  public Bucket bucket() {
    return new Bucket(settings("test/secret+"));
  }

  BucketSettings settings(String secret) {
    return new BucketSettings(
        "http",
        "127.0.0.1:" + port,
        BucketSettings.Style.PATH,
        "mail",
        "eu-central-1",
        "test-key",
        secret);
  }

  /** The listing of the bucket, an XML document. */
  public String listing() throws IOException {
    try (InputStream listing = bucket().open("", 0)) {
      return new String(listing.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
