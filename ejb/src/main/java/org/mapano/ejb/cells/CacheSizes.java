package org.mapano.ejb.cells;

import org.mapano.ejb.config.ServerConfig;

/**
 * How much memory is given to what is held of messages, in bytes.
 *
 * @param cells properties of messages
 * @param orders orders of whole folders
 * @param objects rows of the hierarchy
 * @param keys identifiers
 */
public record CacheSizes(long cells, long orders, long objects, long keys) {
  private static final String SERVER = "server";
  private static final long MEBIBYTE = 1024 * 1024;
  private static final int AUTOMATIC_SHARE = 8;
  private static final int LARGEST_SHARE = 4;

  /**
   * Sizes by the options. 0 stands for an eighth of the heap for cells, a sixteenth of that but at
   * most 16 MiB for objects, an eighth of it but at most 32 MiB for identifiers. The options of an
   * original that had all of the machine's memory may ask for more than there is here: cells get at
   * most a quarter of the heap, the other two a sixteenth each.
   *
   * @param heap most bytes of the heap
   */
  public static CacheSizes of(ServerConfig config, long heap) {
    long wanted = sized(config, "cache_cell_size", heap / AUTOMATIC_SHARE);
    long cells = Math.min(wanted, heap / LARGEST_SHARE);
    long most = heap / LARGEST_SHARE / LARGEST_SHARE;
    long objects = sized(config, "cache_object_size", Math.min(16 * MEBIBYTE, cells / 16));
    long keys = sized(config, "cache_indexedobject_size", Math.min(32 * MEBIBYTE, cells / 8));
    // Orders of folders are what a client waits for most, and small beside the cells.
    long orders = cells / 4;
    return new CacheSizes(cells - orders, orders, Math.min(objects, most), Math.min(keys, most));
  }

  private static long sized(ServerConfig config, String option, long automatic) {
    long size = config.size(SERVER, option);
    return size == 0 ? automatic : size;
  }
}
