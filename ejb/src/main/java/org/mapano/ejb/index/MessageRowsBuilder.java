package org.mapano.ejb.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Collects rows in rising order of their numbers. */
final class MessageRowsBuilder {
  int count;
  int[] numbers;
  int[] ids;
  int[] changes;
  byte[] marks;
  long[] sizes;
  long[] received;
  short[] keywords;
  final Map<Set<String>, Short> keywordSets = new LinkedHashMap<>();

  MessageRowsBuilder(int expected) {
    numbers = new int[expected];
    ids = new int[expected];
    changes = new int[expected];
    marks = new byte[expected];
    sizes = new long[expected];
    received = new long[expected];
    keywordSets.put(Set.of(), (short) 0);
  }

  void add(long number, long id, int mark, Set<String> words, long change, long size, long ticks) {
    if (count == numbers.length) {
      resize(Math.max(16, count + (count >> 1)));
    }
    numbers[count] = (int) number;
    ids[count] = (int) id;
    changes[count] = (int) change;
    marks[count] = (byte) mark;
    sizes[count] = size;
    received[count] = ticks;
    setKeywords(words);
    count++;
  }

  /** Copies a run of rows. */
  void addAll(MessageRows from, int start, int end) {
    int length = end - start;
    if (length <= 0) {
      return;
    }
    if (count + length > numbers.length) {
      resize(Math.max(count + length, count + (count >> 3)));
    }
    System.arraycopy(from.numbers, start, numbers, count, length);
    System.arraycopy(from.ids, start, ids, count, length);
    System.arraycopy(from.changes, start, changes, count, length);
    System.arraycopy(from.marks, start, marks, count, length);
    System.arraycopy(from.sizes, start, sizes, count, length);
    System.arraycopy(from.received, start, received, count, length);
    if (from.keywords == null && keywords == null) {
      count += length;
      return;
    }
    for (int i = start; i < end; i++) {
      setKeywords(from.keywords(i));
      count++;
    }
  }

  void add(MessageRows from, int position) {
    addAll(from, position, position + 1);
  }

  /** More different sets than fit are merged into "none": the index stays usable. */
  private void setKeywords(Set<String> words) {
    if (words.isEmpty() && keywords == null) {
      return;
    }
    if (keywords == null) {
      keywords = new short[numbers.length];
    }
    Short known = keywordSets.get(words);
    if (known == null && keywordSets.size() <= Short.MAX_VALUE) {
      known = (short) keywordSets.size();
      keywordSets.put(words, known);
    }
    keywords[count] = known == null ? 0 : known;
  }

  private void resize(int size) {
    numbers = Arrays.copyOf(numbers, size);
    ids = Arrays.copyOf(ids, size);
    changes = Arrays.copyOf(changes, size);
    marks = Arrays.copyOf(marks, size);
    sizes = Arrays.copyOf(sizes, size);
    received = Arrays.copyOf(received, size);
    if (keywords != null) {
      keywords = Arrays.copyOf(keywords, size);
    }
  }

  MessageRows build() {
    return new MessageRows(this);
  }
}
