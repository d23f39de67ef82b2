package org.mapano.web.admin;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.task.Task;

/** A maintenance task as answers show it. */
@Schema(name = "Task")
public record TaskView(
    long id,
    @Schema(
            enumeration = {
              "attachment-search",
              "attachment-copy",
              "attachment-move",
              "index-rebuild",
              "folder-recount",
              "softdelete-purge",
              "sync-cleanup",
              "quota-check"
            })
        String kind,
    @Schema(enumeration = {"running", "done", "failed"}) String state,
    @Schema(description = "What was counted, so far while it runs") Map<String, Long> counts,
    @Schema(description = "Code of the failure, e.g. NOT_FOUND") String error,
    @Schema(description = "The failure in words") String reason,
    @Schema(description = "ISO 8601") String started,
    @Schema(description = "ISO 8601; absent while it runs") String ended) {

  static TaskView of(Task task) {
    return new TaskView(
        task.id(),
        key(task.kind()),
        key(task.state()),
        task.counts(),
        task.error() == null ? null : task.error().name(),
        task.reason(),
        task.started().toString(),
        task.ended() == null ? null : task.ended().toString());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
