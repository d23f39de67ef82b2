package org.mapano.ejb.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.ServerConfig;

class CacheSizesTest {
  private static final long MEBIBYTE = 1024 * 1024;

  private static CacheSizes of(long cells, long objects, long keys, long heap) {
    Map<String, Long> sizes =
        Map.of(
            "cache_cell_size", cells,
            "cache_object_size", objects,
            "cache_indexedobject_size", keys);
    ServerConfig config =
        new ServerConfig() {
          @Override
          public String get(String component, String option) {
            return sizes.get(option).toString();
          }

          @Override
          public long size(String component, String option) {
            return sizes.get(option);
          }
        };
    return CacheSizes.of(config, heap);
  }

  @Test
  void automaticSizesFollowTheHeap() {
    assertThat(of(0, 0, 0, 1024 * MEBIBYTE))
        .isEqualTo(new CacheSizes(96 * MEBIBYTE, 32 * MEBIBYTE, 8 * MEBIBYTE, 16 * MEBIBYTE));
    assertThat(of(0, 0, 0, 64 * 1024 * MEBIBYTE))
        .extracting(CacheSizes::objects, CacheSizes::keys)
        .containsExactly(16 * MEBIBYTE, 32 * MEBIBYTE);
  }

  @Test
  void sizesThatAreSetAreTakenAsFarAsTheHeapReaches() {
    assertThat(of(4 * MEBIBYTE, MEBIBYTE, 2 * MEBIBYTE, 1024 * MEBIBYTE))
        .isEqualTo(new CacheSizes(3 * MEBIBYTE, MEBIBYTE, MEBIBYTE, 2 * MEBIBYTE));
    assertThat(of(8192 * MEBIBYTE, 8192 * MEBIBYTE, 8192 * MEBIBYTE, 1024 * MEBIBYTE))
        .isEqualTo(new CacheSizes(192 * MEBIBYTE, 64 * MEBIBYTE, 64 * MEBIBYTE, 64 * MEBIBYTE));
  }
}
