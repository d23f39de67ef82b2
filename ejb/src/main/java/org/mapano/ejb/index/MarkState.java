package org.mapano.ejb.index;

/**
 * What one statement can give to many messages at once.
 *
 * @param marks bits
 * @param keywords encoded keywords, null for none
 * @param size size or {@link IndexChange#SAME_SIZE}
 */
record MarkState(int marks, String keywords, long size) {
  static MarkState of(IndexChange change) {
    return new MarkState(change.marks(), KeywordText.encode(change.keywords()), change.size());
  }
}
