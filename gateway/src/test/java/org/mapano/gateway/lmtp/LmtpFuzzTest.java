package org.mapano.gateway.lmtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import org.mapano.gateway.io.DotInput;
import org.mapano.gateway.io.LineReader;

/** No input may bring the parsers to anything but a result or a clear refusal. */
class LmtpFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void pathsAreReadOrRefused(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    try {
      MailPath path = PathParser.parse("TO:" + text, "TO:", "503 no");
      if (path.address().length() > PathParser.MAX_ADDRESS
          || path.address().chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
        throw new AssertionError("accepted: " + path.address());
      }
      Parameters.parse(path.rest(), Set.of("SIZE", "BODY"));
    } catch (SyntaxException refused) {
      if (refused.reply().isEmpty()) {
        throw new AssertionError("refused without a reply");
      }
    }
  }

  @FuzzTest(maxDuration = "30s")
  void textEndsOnlyWhereItMay(byte[] bytes) throws IOException {
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes), () -> {});
    DotInput text = reader.dotTerminated();
    String raw = "\r\n" + new String(bytes, UTF_8);
    try {
      String content = new String(text.readAllBytes(), UTF_8);
      if (!raw.contains("\r\n.\r\n")) {
        throw new AssertionError("ended without an end");
      }
      if (content.replace("\r\n", "").indexOf('\n') >= 0) {
        throw new AssertionError("a lone line feed was kept");
      }
    } catch (EOFException cut) {
      if (raw.contains("\r\n.\r\n")) {
        throw new AssertionError("did not end", cut);
      }
    }
  }
}
