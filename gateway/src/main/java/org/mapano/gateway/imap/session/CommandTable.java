package org.mapano.gateway.imap.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands a server knows, in the order in which they announce capabilities. */
public final class CommandTable {
  private final Map<String, ImapCommand> byName = new LinkedHashMap<>();

  /** A table of commands. */
  public CommandTable(Collection<? extends ImapCommand> commands) {
    for (ImapCommand command : commands) {
      byName.put(command.name(), command);
    }
  }

  /** The command of a name in upper case, or null. */
  ImapCommand find(String name) {
    return byName.get(name);
  }

  /** All that can be announced in a session now, without repetition. */
  public List<String> capabilities(ImapSession session) {
    Set<String> all = new LinkedHashSet<>(List.of("IMAP4rev1", "LITERAL+"));
    for (ImapCommand command : byName.values()) {
      all.addAll(command.capabilities(session));
    }
    return List.copyOf(all);
  }
}
