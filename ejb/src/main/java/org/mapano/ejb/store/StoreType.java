package org.mapano.ejb.store;

/** Kinds of stores; the ordinal is the number in {@code stores.type}. */
public enum StoreType {
  PRIVATE,
  PUBLIC,
  ARCHIVE
}
