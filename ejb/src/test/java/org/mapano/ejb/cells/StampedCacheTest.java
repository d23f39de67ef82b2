package org.mapano.ejb.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampedCacheTest {
  private static final int SIZE = 1000 - StampedCache.OVERHEAD;

  private static Object held(StampedCache<Long, String> cache, long key, long changed) {
    return cache.get(new Long[] {key}, new long[] {changed})[0];
  }

  @Test
  void valuesAreFoundUntilTheirObjectChanges() {
    StampedCache<Long, String> cache = new StampedCache<>(10_000);
    cache.put(1L, 10, "ten", SIZE);
    assertThat(held(cache, 1, 10)).isEqualTo("ten");
    assertThat(held(cache, 1, 11)).isNull();
    assertThat(held(cache, 1, -1)).isNull();
    cache.put(1L, 9, "nine", SIZE);
    assertThat(held(cache, 1, 10)).isEqualTo("ten");
    cache.put(1L, 11, "eleven", SIZE);
    assertThat(held(cache, 1, 11)).isEqualTo("eleven");
    assertThat(cache.figures()).isEqualTo(new CacheFigures(1, 1000, 10_000, 5, 3));
  }

  @Test
  void whatIsUsedLeastGoesFirstAndBytesAreLimited() {
    StampedCache<Long, String> cache = new StampedCache<>(3500);
    for (long key = 1; key <= 3; key++) {
      cache.put(key, 1, "value", SIZE);
    }
    assertThat(held(cache, 1, 1)).isNotNull();
    cache.put(4L, 1, "value", SIZE);
    assertThat(held(cache, 2, 1)).isNull();
    assertThat(held(cache, 1, 1)).isNotNull();
    cache.put(5L, 1, "too large", 4000);
    assertThat(held(cache, 5, 1)).isNull();
    assertThat(cache.figures().bytes()).isEqualTo(3000);
    cache.put(4L, 2, "grown", 2000);
    assertThat(cache.figures().bytes()).isLessThanOrEqualTo(3500);
    cache.clear();
    assertThat(cache.figures().items()).isZero();
    assertThat(cache.figures().bytes()).isZero();
  }

  @Test
  void cacheWithoutBytesHoldsNothing() {
    StampedCache<Long, String> cache = new StampedCache<>(0);
    cache.put(1L, 10, "ten", 0);
    assertThat(held(cache, 1, 10)).isNull();
  }
}
