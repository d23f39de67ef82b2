package org.mapano.ejb.users.unix;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/**
 * Reads the files with the accounts of the machine. A file that cannot be read is a temporary
 * failure; lines that are none of its kind are passed over.
 */
public final class UnixFiles {
  private static final long MAX_BYTES = 64L << 20;

  private final Path passwd;
  private final Path group;
  private final Path shadow;

  /**
   * @param directory where passwd, group and shadow are, {@code /etc} but in tests
   */
  public UnixFiles(Path directory) {
    passwd = directory.resolve("passwd");
    group = directory.resolve("group");
    shadow = directory.resolve("shadow");
  }

  /** Lines of passwd in their order; full names in a charset of their own. */
  List<UnixAccount> accounts(Charset fullNames) {
    List<UnixAccount> result = new ArrayList<>();
    for (String[] cells : lines(passwd, 7)) {
      number(cells[2])
          .ifPresent(uid ->
              number(cells[3])
                  .ifPresent(gid ->
                      result.add(
                          new UnixAccount(
                              text(cells[0], StandardCharsets.UTF_8),
                              cells[1],
                              uid,
                              gid,
                              text(cells[4], fullNames),
                              cells[6].trim()))));
    }
    return result;
  }

  /** Lines of group in their order. */
  List<UnixGroup> groups() {
    List<UnixGroup> result = new ArrayList<>();
    for (String[] cells : lines(group, 4)) {
      List<String> members =
          Arrays.stream(text(cells[3], StandardCharsets.UTF_8).split(","))
              .map(String::trim)
              .filter(name -> !name.isEmpty())
              .toList();
      number(cells[2])
          .ifPresent(gid ->
              result.add(new UnixGroup(text(cells[0], StandardCharsets.UTF_8), gid, members)));
    }
    return result;
  }

  /** The hash of a user in shadow, empty when there is none. */
  String shadowHash(String name) {
    for (String[] cells : lines(shadow, 2)) {
      if (text(cells[0], StandardCharsets.UTF_8).equals(name)) {
        return cells[1];
      }
    }
    return "";
  }

  /** Cells of the lines that have at least so many; a character is a byte. */
  private static List<String[]> lines(Path file, int cells) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException(file + " is larger than " + MAX_BYTES + " bytes");
      }
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return text.lines()
          .map(line -> line.split(":", -1))
          .filter(line -> line.length >= cells && !line[0].isEmpty())
          .toList();
    } catch (IOException e) {
      throw new StoreException(ErrorCode.NETWORK_ERROR, "Cannot read " + file, e, true);
    }
  }

  private static String text(String bytes, Charset charset) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
