package org.mapano.mapi.mime.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Windows code page numbers (PR_INTERNET_CPID) of charsets, both ways. */
public final class CodePages {
  /** Code page of UTF-8. */
  public static final int UTF_8 = 65001;

  /** Code page of US-ASCII. */
  public static final int US_ASCII = 20127;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(UTF_8, "UTF-8"),
          Map.entry(US_ASCII, "US-ASCII"),
          Map.entry(28591, "ISO-8859-1"),
          Map.entry(28592, "ISO-8859-2"),
          Map.entry(28593, "ISO-8859-3"),
          Map.entry(28594, "ISO-8859-4"),
          Map.entry(28595, "ISO-8859-5"),
          Map.entry(28596, "ISO-8859-6"),
          Map.entry(28597, "ISO-8859-7"),
          Map.entry(28598, "ISO-8859-8"),
          Map.entry(28599, "ISO-8859-9"),
          Map.entry(28603, "ISO-8859-13"),
          Map.entry(28605, "ISO-8859-15"),
          Map.entry(1250, "windows-1250"),
          Map.entry(1251, "windows-1251"),
          Map.entry(1252, "windows-1252"),
          Map.entry(1253, "windows-1253"),
          Map.entry(1254, "windows-1254"),
          Map.entry(1255, "windows-1255"),
          Map.entry(1256, "windows-1256"),
          Map.entry(1257, "windows-1257"),
          Map.entry(1258, "windows-1258"),
          Map.entry(437, "IBM437"),
          Map.entry(850, "IBM850"),
          Map.entry(852, "IBM852"),
          Map.entry(737, "x-IBM737"),
          Map.entry(775, "IBM775"),
          Map.entry(855, "IBM855"),
          Map.entry(857, "IBM857"),
          Map.entry(860, "IBM860"),
          Map.entry(861, "IBM861"),
          Map.entry(862, "IBM862"),
          Map.entry(863, "IBM863"),
          Map.entry(864, "IBM864"),
          Map.entry(865, "IBM865"),
          Map.entry(866, "IBM866"),
          Map.entry(869, "IBM869"),
          Map.entry(10000, "x-MacRoman"),
          Map.entry(10007, "x-MacCyrillic"),
          Map.entry(10029, "x-MacCentralEurope"),
          Map.entry(1361, "x-Johab"),
          Map.entry(874, "x-windows-874"),
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "Big5"),
          Map.entry(1200, "UTF-16LE"),
          Map.entry(1201, "UTF-16BE"),
          Map.entry(20866, "KOI8-R"),
          Map.entry(21866, "KOI8-U"),
          Map.entry(50220, "ISO-2022-JP"),
          Map.entry(50225, "ISO-2022-KR"),
          Map.entry(51932, "EUC-JP"),
          Map.entry(51949, "EUC-KR"),
          Map.entry(54936, "GB18030"));

  private static final Map<Charset, Integer> NUMBERS = new HashMap<>();

  static {
    NAMES.forEach((number, name) -> {
      if (Charset.isSupported(name)) {
        NUMBERS.put(Charset.forName(name), number);
      }
    });
    NUMBERS.put(Charset.forName("Shift_JIS"), 932);
  }

  private CodePages() {}

  /** The code page of a charset; empty when Windows has none. */
  public static Optional<Integer> codePage(Charset charset) {
    if (charset == StandardCharsets.UTF_8) {
      return Optional.of(UTF_8);
    }
    return Optional.ofNullable(NUMBERS.get(charset));
  }

  /** The charset of a code page; empty when it is not known here. */
  public static Optional<Charset> charset(int codePage) {
    return Optional.ofNullable(NAMES.get(codePage))
        .filter(Charset::isSupported)
        .map(Charset::forName);
  }
}
