package org.mapano.gateway.imap.search;

import java.util.EnumSet;
import java.util.Set;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;

/** What a search returns (RFC 4731, RFC 5182). */
public enum ReturnOptions {
  MIN,
  MAX,
  ALL,
  COUNT,
  SAVE;

  /** Reads RETURN and its list if it is next; null when the old form of answer is wanted. */
  public static Set<ReturnOptions> parse(ArgumentParser in) throws ImapSyntaxException {
    if (!in.acceptWord("RETURN")) {
      return null;
    }
    in.space();
    in.expect('(');
    Set<ReturnOptions> options = EnumSet.noneOf(ReturnOptions.class);
    while (!in.accept(')')) {
      String word = in.keyword();
      ReturnOptions option = null;
      for (ReturnOptions candidate : values()) {
        if (candidate.name().equals(word)) {
          option = candidate;
        }
      }
      if (option == null) {
        throw new ImapSyntaxException("Unknown return option");
      }
      options.add(option);
      in.accept(' ');
    }
    in.space();
    if (options.isEmpty()) {
      options.add(ALL);
    }
    return options;
  }
}
