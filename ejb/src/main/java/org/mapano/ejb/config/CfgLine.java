package org.mapano.ejb.config;

/** A meaningful line of a {@code .cfg} file. */
sealed interface CfgLine {
  /** Line number from 1. */
  int number();

  /**
   * {@code name = value}.
   *
   * @param number line number
   * @param name trimmed name
   * @param value trimmed value, at most {@link CfgParser#MAX_VALUE_BYTES} bytes
   */
  record Setting(int number, String name, String value) implements CfgLine {}

  /**
   * {@code !word argument}.
   *
   * @param number line number
   * @param word directive without the exclamation mark
   * @param argument rest of the line, trimmed
   */
  record Directive(int number, String word, String argument) implements CfgLine {}
}
