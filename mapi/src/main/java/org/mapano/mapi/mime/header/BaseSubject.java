package org.mapano.mapi.mime.header;

/**
 * The base subject of RFC 5256 2.1: what is left of a decoded subject when marks of replies and
 * forwards are taken off.
 *
 * @param text base subject in its own case; compare ignoring case
 * @param replyOrForward true when a mark was taken off
 */
public record BaseSubject(String text, boolean replyOrForward) {

  /** Extracts the base of a decoded subject; null counts as empty. Linear. */
  public static BaseSubject of(String subject) {
    return subject == null ? new BaseSubject("", false) : new Cutter(subject).cut();
  }

  private static final class Cutter {
    private final String text;
    private int start;
    private int end;
    private boolean marked;

    Cutter(String subject) {
      text = singleBlanks(subject);
      end = text.length();
    }

    BaseSubject cut() {
      do {
        trailers();
        leaders();
      } while (forwardBrackets());
      return new BaseSubject(text.substring(start, end), marked);
    }

    private static String singleBlanks(String subject) {
      StringBuilder plain = new StringBuilder(subject.length());
      for (int i = 0; i < subject.length(); i++) {
        char c = subject.charAt(i);
        boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!blank) {
          plain.append(c);
        } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      }
      return plain.toString();
    }

    private void trailers() {
      while (true) {
        if (end > start && text.charAt(end - 1) == ' ') {
          end--;
        } else if (end - start >= 5 && text.regionMatches(true, end - 5, "(fwd)", 0, 5)) {
          end -= 5;
          marked = true;
        } else {
          return;
        }
      }
    }

    private void leaders() {
      boolean found = true;
      while (found) {
        skipBlanks();
        int afterMark = afterMark(afterBlobs(start));
        found = afterMark > 0;
        if (found) {
          start = afterMark;
          marked = true;
        } else {
          dropBlobs();
        }
      }
    }

    private void dropBlobs() {
      int next = afterBlob(start);
      while (next > start && next < end) {
        start = next;
        next = afterBlob(start);
      }
    }

    private int afterBlobs(int from) {
      int position = from;
      int next = afterBlob(position);
      while (next > position) {
        position = next;
        next = afterBlob(position);
      }
      return position;
    }

    private int afterBlob(int from) {
      if (from >= end || text.charAt(from) != '[') {
        return from;
      }
      for (int i = from + 1; i < end; i++) {
        char c = text.charAt(i);
        if (c == '[') {
          return from;
        }
        if (c == ']') {
          return i + 1 < end && text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
        }
      }
      return from;
    }

    private int afterMark(int from) {
      int length = 0;
      for (String mark : new String[] {"fwd", "re", "fw"}) {
        if (length == 0 && text.regionMatches(true, from, mark, 0, mark.length())) {
          length = mark.length();
        }
      }
      if (length == 0) {
        return -1;
      }
      int position = from + length;
      if (position < end && text.charAt(position) == ' ') {
        position++;
      }
      position = afterBlob(position);
      return position < end && text.charAt(position) == ':' ? position + 1 : -1;
    }

    private boolean forwardBrackets() {
      if (end - start >= 6
          && text.regionMatches(true, start, "[fwd:", 0, 5)
          && text.charAt(end - 1) == ']') {
        start += 5;
        end--;
        marked = true;
        return true;
      }
      return false;
    }

    private void skipBlanks() {
      while (start < end && text.charAt(start) == ' ') {
        start++;
      }
    }
  }
}
