package org.mapano.ejb.rules;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.restriction.RestrictionEvaluator;
import org.mapano.mapi.rule.Rule;
import org.mapano.mapi.rule.RuleTable;

/**
 * Tables of rules that have been read before. What is remembered is used only when the table in the
 * database is still the same byte for byte, so it is right on every node at once.
 */
final class RuleCache {
  private static final Logger LOG = System.getLogger(RuleCache.class.getName());
  private static final int LIMIT = 1000;

  /** Longer tables are read anew each time; they are rare. */
  private static final int MAX_KEPT = 256 * 1024;

  private record Known(byte[] table, List<ReadyRule> rules) {}

  private final Collation collation;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  RuleCache(Collation collation) {
    this.collation = collation;
  }

  /**
   * The rules of a folder.
   *
   * @param table PR_RULES_DATA
   */
  List<ReadyRule> rules(long folderId, byte[] table) {
    Known remembered = known.get(folderId);
    if (remembered != null && Arrays.equals(remembered.table(), table)) {
      return remembered.rules();
    }
    RuleTable read = RuleTable.read(table);
    read.damage()
        .forEach(
            line -> LOG.log(Level.WARNING, "Rules of folder {0,number,#}: {1}", folderId, line));
    List<ReadyRule> rules = read.rules().stream().map(this::ready).toList();
    if (table.length <= MAX_KEPT) {
      if (known.size() >= LIMIT) {
        known.clear();
      }
      known.put(folderId, new Known(table, rules));
    }
    return rules;
  }

  private ReadyRule ready(Rule rule) {
    return new ReadyRule(
        rule,
        rule.condition() == null ? null : new RestrictionEvaluator(rule.condition(), collation));
  }
}
