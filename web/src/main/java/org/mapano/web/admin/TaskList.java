package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tasks of a node.
 *
 * @param tasks at most a hundred, the last one first
 */
@Schema(name = "TaskList")
public record TaskList(List<TaskView> tasks) {}
