package org.mapano.gateway.pop3;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.mapano.gateway.login.Credentials;

/** No line may bring the parsers to anything but a result. */
class Pop3FuzzTest {
  @FuzzTest(maxDuration = "20s")
  void linesAreTakenApart(byte[] line) {
    Arguments arguments = Arguments.parse(line);
    for (int i = 0; i < 3; i++) {
      if (arguments.number(i) < -1) {
        throw new AssertionError("a negative number");
      }
    }
    Pop3Commands.find(arguments.command(), arguments.count() % 2 == 0);
    Credentials.ofPlain(arguments.bytes());
  }
}
