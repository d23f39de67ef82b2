package org.mapano.bench.soap;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An open table of messages. */
public final class OpenedTable implements AutoCloseable {
  private final Mailbox mailbox;
  private final String number;

  public OpenedTable(Mailbox mailbox, String folder, int... columns) throws IOException {
    this.mailbox = mailbox;
    number =
        Answers.value(
            mailbox.call(
                "tableOpen",
                "<sEntryId>"
                    + folder
                    + "</sEntryId><ulTableType>1</ulTableType><ulType>5</ulType>"
                    + "<ulFlags>2147483648</ulFlags>"),
            "ulTableId");
    call(
        "tableSetColumns",
        "<aPropTag SOAP-ENC:arrayType=\"xsd:unsignedInt["
            + columns.length
            + "]\">"
            + Arrays.stream(columns)
                .mapToObj(tag -> "<item>" + Integer.toUnsignedString(tag) + "</item>")
                .collect(Collectors.joining())
            + "</aPropTag>");
  }

  private String call(String operation, String arguments) throws IOException {
    return mailbox.call(operation, "<ulTableId>" + number + "</ulTableId>" + arguments);
  }

  /** Sorts by one column, the greatest first. */
  public void sortDown(int tag) throws IOException {
    call(
        "tableSort",
        "<aSortOrder SOAP-ENC:arrayType=\"sortOrder[1]\"><item><ulPropTag>"
            + Integer.toUnsignedString(tag)
            + "</ulPropTag><ulOrder>1</ulOrder></item></aSortOrder>"
            + "<ulCategories>0</ulCategories><ulExpanded>0</ulExpanded>");
  }

  /** Only messages whose number property has a value. */
  public void restrict(int tag, long value) throws IOException {
    call(
        "tableRestrict",
        "<lpRestrict><ulType>4</ulType><lpProp><ulType>4</ulType><ulPropTag>"
            + tag
            + "</ulPropTag><lpProp><ulPropTag>"
            + tag
            + "</ulPropTag><ul>"
            + value
            + "</ul></lpProp></lpProp></lpRestrict>");
  }

  public void beginning() throws IOException {
    call("tableSeekRow", "<ulBookmark>0</ulBookmark><lRowCount>0</lRowCount>");
  }

  /** The next rows, as the answer's text. */
  public String rows(int count) throws IOException {
    return call("tableQueryRows", "<ulRowCount>" + count + "</ulRowCount><ulFlags>0</ulFlags>");
  }

  /** All rows from here on, in pieces. */
  public int readAll(int piece) throws IOException {
    int rows = 0;
    for (int more = Answers.rows(rows(piece)); more > 0; more = Answers.rows(rows(piece))) {
      rows += more;
    }
    return rows;
  }

  @Override
  public void close() throws IOException {
    call("tableClose", "");
  }
}
