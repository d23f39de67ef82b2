package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the mail on its way out.
 *
 * @param queue the mails, oldest first, then messages that nobody has picked up
 * @param offset position of the first one
 * @param limit greatest number in this part
 * @param total number of all
 */
@Schema(name = "QueuePage")
public record QueuePage(List<QueueView> queue, int offset, int limit, int total) {}
