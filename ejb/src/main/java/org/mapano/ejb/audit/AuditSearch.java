package org.mapano.ejb.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;

/** Finds in the audit log who used the stores of others (AUDIT-13). */
@Singleton
public class AuditSearch {
  /** Only the end of a long log is read: this many bytes. */
  private static final int MAX_BYTES = 16 << 20;

  private static final Pattern ACCESS =
      Pattern.compile(
          "(.*?)access (allowed|denied) objectid=(\\d{1,18}) type=(\\d) ownername='([^']*)'"
              + " username='([^']*)' rights='([^']*)'");
  private static final Map<String, String> TYPES = Map.of("3", "store", "5", "folder");

  private final ServerConfig config;
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final Folders folders;

  @Inject
  public AuditSearch(
      ServerConfig config, Transactions transactions, Ancestry ancestry, Folders folders) {
    this.config = config;
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.folders = folders;
  }

  /**
   * Accesses, the latest last.
   *
   * @param user who it was, null for all
   * @param owner whose store, null for all
   * @param limit most of them; the latest are answered
   * @throws StoreException NO_ACCESS below level 2; NO_SUPPORT when the log is not in a file
   */
  public List<AuditedAccess> find(StoreSession actor, String user, String owner, int limit) {
    if (!actor.isSystem() && actor.adminLevel() < 2) {
      throw StoreException.noAccess("the audit log");
    }
    Map<Long, String> paths = new HashMap<>();
    List<AuditedAccess> found = new ArrayList<>();
    for (String line : lines()) {
      Matcher access = ACCESS.matcher(line);
      if (access.matches()
          && (owner == null || owner.equalsIgnoreCase(access.group(5)))
          && (user == null || user.equalsIgnoreCase(access.group(6)))) {
        found.add(of(access));
      }
    }
    return found.subList(Math.max(0, found.size() - limit), found.size()).stream()
        .map(access -> withFolder(access, actor, paths))
        .toList();
  }

  private static AuditedAccess of(Matcher access) {
    return new AuditedAccess(
        access.group(1).strip().replaceAll(":$", ""),
        access.group(2).equals("allowed"),
        Long.parseLong(access.group(3)),
        TYPES.getOrDefault(access.group(4), "message"),
        access.group(5),
        access.group(6),
        access.group(7),
        "");
  }

  private AuditedAccess withFolder(
      AuditedAccess access, StoreSession actor, Map<Long, String> paths) {
    String path = paths.computeIfAbsent(access.objectId(), id -> path(actor, id));
    return new AuditedAccess(
        access.time(),
        access.allowed(),
        access.objectId(),
        access.type(),
        access.owner(),
        access.user(),
        access.rights(),
        path);
  }

  private String path(StoreSession actor, long objectId) {
    StringBuilder path = new StringBuilder();
    try {
      for (ObjectRow row : transactions.read(tx -> ancestry.get(tx, objectId)).rows()) {
        if (row.type() == ObjectType.FOLDER) {
          FolderInfo folder = folders.get(actor, row.id());
          path.insert(0, "\\" + folder.name());
        }
      }
    } catch (StoreException gone) {
      return "";
    }
    return path.toString();
  }

  private List<String> lines() {
    String file = config.get("server", "audit_log_file");
    if (!config.get("server", "audit_log_method").equals("file") || file.equals("-")) {
      throw new StoreException(
          ErrorCode.NO_SUPPORT, "The audit log is not in a file (audit_log_method)");
    }
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    try (RandomAccessFile log = new RandomAccessFile(path.toFile(), "r")) {
      long start = Math.max(0, log.length() - MAX_BYTES);
      log.seek(start);
      byte[] bytes = new byte[(int) Math.min(log.length() - start, MAX_BYTES)];
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new StoreException(
          ErrorCode.CALL_FAILED, "The audit log cannot be read", failure, false);
    }
  }
}
