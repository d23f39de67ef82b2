package org.mapano.mapi.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads a document for a {@link RtfHandler}: keeps groups, decodes text by the charset of its font,
 * handles Unicode escapes with their replacement characters, and leaves out destinations whose
 * content is not text. Does not recurse.
 */
final class RtfReader {
  /** Deepest nesting of groups. */
  static final int MAX_DEPTH = 1000;

  private static final int MAX_REPLACEMENTS = 32;

  /** Destinations without a star whose content is never visible. */
  private static final Set<String> HIDDEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "objdata",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "ftnsep",
          "ftnsepc",
          "aftnsep",
          "filetbl",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "themedata",
          "colorschememapping",
          "latentstyles",
          "datastore",
          "generator",
          "xmlnstbl",
          "mmathPr",
          "fldinst",
          "bkmkstart",
          "bkmkend",
          "private",
          "tc",
          "xe",
          "nonshppict",
          "template",
          "upr",
          "mhtmltag");

  /** State that ends with a group. */
  private static final class Group {
    private final boolean hidden;
    private final boolean fontTable;
    private final Charset charset;
    private final boolean plainFont;
    private final int replacements;

    private Group(RtfReader reader) {
      hidden = reader.hidden;
      fontTable = reader.inFontTable;
      charset = reader.charset;
      plainFont = reader.plainFont;
      replacements = reader.replacements;
    }
  }

  private final RtfTokenizer tokens;
  private final RtfHandler handler;
  private final RtfFonts fonts = new RtfFonts();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  private boolean hidden;
  private boolean inFontTable;
  private boolean plainFont = true;
  private Charset charset = RtfCharsets.DEFAULT;
  private int replacements = 1;
  private int toSkip;
  private boolean atGroupStart;
  private boolean starred;

  private RtfReader(byte[] rtf, RtfHandler handler) {
    tokens = new RtfTokenizer(rtf);
    this.handler = handler;
  }

  /**
   * Reads a whole document.
   *
   * @throws MalformedRtfException when groups are nested too deeply
   */
  static void read(byte[] rtf, RtfHandler handler) {
    new RtfReader(rtf, handler).read();
  }

  private void read() {
    while (true) {
      switch (tokens.next()) {
        case GROUP_START -> groupStart();
        case GROUP_END -> {
          if (groups.isEmpty()) {
            return;
          }
          groupEnd();
        }
        case WORD -> word();
        case SYMBOL -> symbol(tokens.value());
        case HEX, TEXT -> character(tokens.value());
        case END -> {
          flush();
          return;
        }
      }
    }
  }

  private void groupStart() {
    flush();
    toSkip = 0;
    if (groups.size() >= MAX_DEPTH) {
      throw new MalformedRtfException("RTF groups are nested too deeply");
    }
    groups.push(new Group(this));
    handler.groupStart();
    atGroupStart = true;
    starred = false;
  }

  private void groupEnd() {
    flush();
    toSkip = 0;
    Group group = groups.pop();
    hidden = group.hidden;
    inFontTable = group.fontTable;
    charset = group.charset;
    plainFont = group.plainFont;
    replacements = group.replacements;
    atGroupStart = false;
    starred = false;
    handler.groupEnd();
  }

  private void character(int value) {
    atGroupStart = false;
    if (toSkip > 0) {
      toSkip--;
    } else if (!hidden) {
      pending.write(value);
    }
  }

  private void symbol(int symbol) {
    if (symbol == '*') {
      starred = atGroupStart;
      return;
    }
    if (symbol == '{' || symbol == '}' || symbol == '\\') {
      character(symbol);
      return;
    }
    atGroupStart = false;
    RtfSpecial special = RtfSpecial.ofSymbol(symbol);
    if (special != null) {
      special(special);
    }
  }

  private void special(RtfSpecial special) {
    // A dash can stand in for a Unicode escape; a paragraph end never does.
    if (toSkip > 0 && !special.isBreak()) {
      toSkip--;
      return;
    }
    toSkip = 0;
    if (!hidden) {
      flush();
      handler.special(special);
    }
  }

  private void word() {
    String word = tokens.word();
    boolean begins = atGroupStart;
    boolean optional = starred;
    atGroupStart = false;
    starred = false;
    if (word.equals("u")) {
      unicode();
      return;
    }
    flush();
    if (begins && isDestination(word, optional)) {
      return;
    }
    if (inFontTable) {
      fonts.define(word, tokens.parameter());
    } else if (!charsetWord(word)) {
      visible(word);
    }
  }

  /** Decides about a destination; true when the word was one. */
  private boolean isDestination(String word, boolean optional) {
    if (word.equals("ud")) {
      // The Unicode half of a text that is given twice; the other half is hidden.
      hidden = groups.size() > 1 && isHiddenOutside();
      return true;
    }
    boolean wanted = handler.destination(word, tokens.parameter());
    if (wanted && plainFont) {
      // Markup is written in the document's charset unless a font was chosen round it.
      charset = fonts.document();
      plainFont = false;
    }
    if (!wanted && (optional || HIDDEN.contains(word))) {
      hidden = true;
      inFontTable = word.equals("fonttbl");
      return true;
    }
    return wanted;
  }

  /** Whether the group round the enclosing one is hidden. */
  private boolean isHiddenOutside() {
    var outward = groups.iterator();
    outward.next();
    return outward.next().hidden;
  }

  private boolean charsetWord(String word) {
    switch (word) {
      case "uc" -> replacements = Math.clamp(tokens.parameter(1), 0, MAX_REPLACEMENTS);
      case "ansi" -> fonts.documentCharset(RtfCharsets.DEFAULT);
      case "mac" -> fonts.documentCharset(RtfCharsets.ofCodePage(10000));
      case "pc" -> fonts.documentCharset(RtfCharsets.ofCodePage(437));
      case "pca" -> fonts.documentCharset(RtfCharsets.ofCodePage(850));
      case "ansicpg" -> fonts.documentCharset(RtfCharsets.ofCodePage(tokens.parameter()));
      case "deff" -> fonts.defaultFont(tokens.parameter());
      case "f" -> {
        charset = fonts.of(tokens.parameter());
        plainFont = false;
      }
      case "plain" -> plainFont = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void visible(String word) {
    RtfSpecial special = RtfSpecial.ofWord(word);
    if (special != null) {
      special(special);
    } else if (!hidden) {
      handler.word(word, tokens.parameter(), tokens.isOn());
    }
  }

  private void unicode() {
    toSkip = replacements;
    if (!hidden) {
      flush();
      handler.text(String.valueOf((char) tokens.parameter()));
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      handler.text(pending.toString(plainFont ? fonts.initial() : charset));
      pending.reset();
    }
  }
}
