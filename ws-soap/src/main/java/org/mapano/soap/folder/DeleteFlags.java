package org.mapano.soap.folder;

/** Flags of the operations that delete. */
final class DeleteFlags {
  static final long MESSAGES = 1;
  static final long FOLDERS = 4;
  static final long ASSOCIATED = 8;
  static final long HARD = 0x10;

  private DeleteFlags() {}
}
