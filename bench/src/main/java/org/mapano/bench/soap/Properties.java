package org.mapano.bench.soap;

import java.util.Base64;

/** Builds lists of property values, and the trees of objects that have them. */
final class Properties {
  private static final int FOLDER = 3;
  private static final int BINARY = 0x0102;
  private static final int TEXT = 0x001F;
  private static final int TIME = 0x0040;
  private static final int NUMBER = 0x0003;

  private final StringBuilder items = new StringBuilder();
  private int count;

  Properties text(int id, String value) {
    return item(id, TEXT, "<lpszA>" + value + "</lpszA>");
  }

  Properties number(int id, long value) {
    return item(id, NUMBER, "<ul>" + value + "</ul>");
  }

  Properties binary(int id, byte[] value) {
    return item(id, BINARY, "<bin>" + Base64.getEncoder().encodeToString(value) + "</bin>");
  }

  /**
   * @param ticks 100 ns since 1601
   */
  Properties time(int id, long ticks) {
    return item(
        id,
        TIME,
        "<hilo><hi>" + (ticks >>> 32) + "</hi><lo>" + (ticks & 0xFFFFFFFFL) + "</lo></hilo>");
  }

  private Properties item(int id, int type, String value) {
    items
        .append("<item><ulPropTag>")
        .append(Integer.toUnsignedString(id << 16 | type))
        .append("</ulPropTag>")
        .append(value)
        .append("</item>");
    count++;
    return this;
  }

  /** The changes of a folder that the server knows by a number. */
  String object(String children, long serverId) {
    return object(children, 0, FOLDER).replace("<ulServerId>0<", "<ulServerId>" + serverId + "<");
  }

  /**
   * The content of an object.
   *
   * @param children objects below it, each in its element
   * @param number the client's number of it
   * @param type type of the object
   */
  String object(String children, int number, int type) {
    return children
        + "<delProps></delProps><modProps SOAP-ENC:arrayType=\"propVal["
        + count
        + "]\">"
        + items
        + "</modProps><bDelete>false</bDelete><ulClientId>"
        + number
        + "</ulClientId><ulServerId>0</ulServerId><ulObjType>"
        + type
        + "</ulObjType>";
  }
}
