package org.mapano.ejb.index;

import java.util.Objects;
import java.util.Set;

/** A folder's rows together with its numbers at the time of reading. */
final class Snapshot implements FolderIndex {
  private final MessageRows rows;
  private final Summary summary;
  private final FolderRow row;
  private final long changeNumber;

  Snapshot(MessageRows rows, FolderRow row) {
    this(rows, rows.summary(), row, highestChange(rows, row));
  }

  private Snapshot(MessageRows rows, Summary summary, FolderRow row, long changeNumber) {
    this.rows = rows;
    this.summary = summary;
    this.row = row;
    this.changeNumber = changeNumber;
  }

  /**
   * The rows may be younger than the folder's row, which is read first. As changes of one folder
   * become visible in rising order, whoever sees one has seen all before it.
   */
  private static long highestChange(MessageRows rows, FolderRow row) {
    long highest = row.changeNumber();
    for (int i = 0; i < rows.count; i++) {
      highest = Math.max(highest, rows.change(i));
    }
    return highest;
  }

  /** The same rows with newer numbers of the folder. */
  Snapshot with(FolderRow newer) {
    return newer.equals(row)
        ? this
        : new Snapshot(rows, summary, newer, Math.max(changeNumber, newer.changeNumber()));
  }

  MessageRows rows() {
    return rows;
  }

  Summary summary() {
    return summary;
  }

  /** Everything up to this change number is contained. */
  long changeNumber() {
    return changeNumber;
  }

  @Override
  public FolderState state() {
    return state(row, changeNumber, rows.lastNumber(), summary);
  }

  static FolderState state(FolderRow row, long changeNumber, long lastNumber, Summary summary) {
    return new FolderState(
        row.folderId(),
        row.folderId(),
        Math.max(row.lastNumber(), lastNumber) + 1,
        changeNumber,
        summary.messages(),
        summary.unseen(),
        summary.deleted(),
        summary.size(),
        row.recentAfter());
  }

  @Override
  public int count() {
    return rows.count;
  }

  @Override
  public long messageId(int position) {
    return rows.id(check(position));
  }

  @Override
  public long number(int position) {
    return rows.number(check(position));
  }

  @Override
  public int marks(int position) {
    return rows.marks[check(position)];
  }

  @Override
  public Set<String> keywords(int position) {
    return rows.keywords(check(position));
  }

  @Override
  public long changeNumber(int position) {
    return rows.change(check(position));
  }

  @Override
  public long size(int position) {
    return Math.max(-1, rows.size(check(position)));
  }

  @Override
  public long receivedTicks(int position) {
    return rows.received[check(position)];
  }

  @Override
  public int find(long number) {
    return rows.find(number);
  }

  private int check(int position) {
    return Objects.checkIndex(position, rows.count);
  }
}
