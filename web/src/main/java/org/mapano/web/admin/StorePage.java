package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the list of stores.
 *
 * @param stores the stores, the newest first
 * @param offset position of the first one
 * @param limit greatest number of stores in this part
 * @param total number of all stores that were asked for
 */
@Schema(name = "StorePage")
public record StorePage(List<StoreView> stores, int offset, int limit, int total) {}
