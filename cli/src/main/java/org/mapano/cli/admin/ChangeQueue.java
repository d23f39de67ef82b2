package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** Holds, releases, retries or deletes a mail on its way out. */
final class ChangeQueue implements Action {
  /** What is done. */
  enum Kind {
    HOLD("hold", "held"),
    RELEASE("release", "released"),
    RETRY("retry", "tried now"),
    DELETE("delete", "deleted");

    private final String verb;
    private final String done;

    Kind(String verb, String done) {
      this.verb = verb;
      this.done = done;
    }
  }

  private static final String ALL = "all";

  private final Kind kind;
  private final String id;

  ChangeQueue(Kind kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  @Override
  public String purpose() {
    return "Unable to " + kind.verb + " mail";
  }

  @Override
  public String object() {
    return id;
  }

  @Override
  public void check() {
    boolean all = kind == Kind.RETRY && id.equals(ALL);
    if (!all && !id.matches("[ms]\\d{1,18}")) {
      throw new UsageException("The id of a mail is as --list-queue shows it.");
    }
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("Mail " + id + " would be " + kind.done + ".");
      return 0;
    }
    switch (kind) {
      case HOLD -> server.ensure("queue/" + id + "/hold");
      case RELEASE -> server.delete("queue/" + id + "/hold");
      case RETRY -> server.perform(id.equals(ALL) ? "queue/retry" : "queue/" + id + "/retry");
      case DELETE -> server.delete("queue/" + id);
    }
    call.done("Mail " + id + " is " + kind.done + ".");
    return 0;
  }
}
