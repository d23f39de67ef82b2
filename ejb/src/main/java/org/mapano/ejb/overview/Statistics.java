package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.cells.CacheFigures;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.table.TableMemory;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;

/** Numbers about the system (STATS-*): users by kind, and the process itself. */
@Singleton
public class Statistics {
  private static final Map<String, String> DATABASE =
      Map.of(
          "db_connections", "Connections to the database at work",
          "sql_select", "Statements that read",
          "sql_select_fail", "Of these, failed",
          "sql_insert", "Statements that add",
          "sql_insert_fail", "Of these, failed",
          "sql_update", "Statements that change",
          "sql_update_fail", "Of these, failed",
          "sql_delete", "Statements that delete",
          "sql_delete_fail", "Of these, failed",
          "sql_last_fail_time", "Time of the last failure in seconds since 1970, 0 for none");

  private final ObjectDirectory objects;
  private final TableMemory memory;
  private final ServerFacts facts;
  private final ServerCounters counters;
  private final ProcessFigures process;
  private final Transactions transactions;

  @Inject
  public Statistics(
      ObjectDirectory objects,
      TableMemory memory,
      ServerFacts facts,
      ServerCounters counters,
      ProcessFigures process,
      Transactions transactions) {
    this.objects = objects;
    this.memory = memory;
    this.facts = facts;
    this.counters = counters;
    this.process = process;
    this.transactions = transactions;
  }

  /** All of them as they are now, with what says which server it is. */
  List<Statistic> all() {
    List<Statistic> all = figures();
    all.addAll(facts.identity());
    all.addAll(counters.all());
    return all;
  }

  /** Those that are numbers which change, by name. */
  Map<String, Long> numbers() {
    Map<String, Long> numbers = new TreeMap<>();
    for (Statistic figure : figures()) {
      numbers.put(figure.key(), Long.valueOf(figure.value()));
    }
    for (Statistic counter : counters.all()) {
      numbers.put(counter.key(), Long.valueOf(counter.value()));
    }
    return numbers;
  }

  private List<Statistic> figures() {
    Map<ObjectClass, Integer> users = new EnumMap<>(ObjectClass.class);
    for (UserAccount account : objects.all()) {
      if (account.externId() != null) {
        users.merge(account.objectClass(), 1, Integer::sum);
      }
    }
    int room = users.getOrDefault(ObjectClass.ROOM, 0);
    int equipment = users.getOrDefault(ObjectClass.EQUIPMENT, 0);
    int shared = users.getOrDefault(ObjectClass.NONACTIVE_USER, 0);
    Runtime runtime = Runtime.getRuntime();
    List<Statistic> all = new ArrayList<>();
    add(all, "usercnt_room", "Number of rooms", room);
    add(all, "usercnt_contact", "Number of contacts", users.getOrDefault(ObjectClass.CONTACT, 0));
    add(all, "usercnt_nonactive", "Number of objects without logon", shared + room + equipment);
    add(
        all,
        "usercnt_active",
        "Number of active users",
        users.getOrDefault(ObjectClass.ACTIVE_USER, 0));
    add(all, "usercnt_na_user", "Number of shared mailboxes", shared);
    add(all, "usercnt_equipment", "Number of pieces of equipment", equipment);
    add(
        all,
        "server_uptime",
        "Seconds since the start",
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    add(all, "pmem_used", "Memory in use in bytes", runtime.totalMemory() - runtime.freeMemory());
    add(all, "pmem_max", "Most memory in bytes", runtime.maxMemory());
    memory.figures().forEach((name, figures) -> add(all, "cache_" + name, figures));
    all.addAll(process.all());
    transactions.figures().forEach((name, value) -> add(all, name, DATABASE.get(name), value));
    return all;
  }

  private static void add(List<Statistic> all, String prefix, CacheFigures figures) {
    add(all, prefix + "_items", "Entries held", figures.items());
    add(all, prefix + "_size", "Memory they take in bytes", figures.bytes());
    add(all, prefix + "_maxsz", "Most memory in bytes", figures.maxBytes());
    add(all, prefix + "_req", "Entries asked for", figures.requests());
    add(all, prefix + "_hit", "Of these, held and still right", figures.hits());
  }

  private static void add(List<Statistic> all, String key, String description, long value) {
    all.add(new Statistic(key, description, Long.toString(value)));
  }
}
