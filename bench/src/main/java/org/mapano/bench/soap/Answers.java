package org.mapano.bench.soap;

/** Finds values in the text of answers. */
public final class Answers {
  private static final String ROW = "<item SOAP-ENC:arrayType=\"propVal[";

  private Answers() {}

  /** Text of the first element with a name, or null. */
  public static String value(String answer, String element) {
    int from = answer.indexOf("<" + element + ">");
    if (from < 0) {
      return null;
    }
    from += element.length() + 2;
    return answer.substring(from, answer.indexOf("</" + element + ">", from));
  }

  /** Number of rows in an answer. */
  public static int rows(String answer) {
    int rows = 0;
    for (int at = answer.indexOf(ROW); at >= 0; at = answer.indexOf(ROW, at + ROW.length())) {
      rows++;
    }
    return rows;
  }
}
