package org.mapano.gateway.imap.session;

import java.util.Arrays;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.FolderState;

/** A snapshot with the given numbers, for tests of what is made of snapshots. */
public record TestIndex(long folderId, long[] numbers, long[] changes, long recentAfter)
    implements FolderIndex {
  /** Numbers of folder 7, each changed last by the change of that number. */
  public TestIndex(long[] numbers, long recentAfter) {
    this(7, numbers, numbers, recentAfter);
  }

  /** Numbers of which none is recent. */
  public static TestIndex of(long... numbers) {
    return new TestIndex(numbers, Long.MAX_VALUE);
  }

  /** The same in another folder. */
  public TestIndex inFolder(long other) {
    return new TestIndex(other, numbers, changes, recentAfter);
  }

  /** The same after a change of a message. */
  public TestIndex changed(long number, long change) {
    long[] newer = changes.clone();
    newer[find(number)] = change;
    return new TestIndex(folderId, numbers, newer, recentAfter);
  }

  @Override
  public FolderState state() {
    long next = numbers.length == 0 ? 1 : numbers[numbers.length - 1] + 1;
    long change = Math.max(next, Arrays.stream(changes).max().orElse(0));
    return new FolderState(folderId, 1, next, change, numbers.length, 0, 0, 0, recentAfter);
  }

  @Override
  public int count() {
    return numbers.length;
  }

  @Override
  public long messageId(int position) {
    return numbers[position] + 1000;
  }

  @Override
  public long number(int position) {
    return numbers[position];
  }

  @Override
  public int marks(int position) {
    return 0;
  }

  @Override
  public Set<String> keywords(int position) {
    return Set.of();
  }

  @Override
  public long changeNumber(int position) {
    return changes[position];
  }

  @Override
  public long size(int position) {
    return 100;
  }

  @Override
  public long receivedTicks(int position) {
    return 0;
  }

  @Override
  public int find(long number) {
    return Arrays.binarySearch(numbers, number);
  }
}
