package org.mapano.jca.mail;

import java.util.HashMap;
import java.util.Map;

/** Counts open connections, in all and per address, and says which is one too many. */
final class ConnectionLimiter {

  /** What became of a connection. */
  enum Verdict {
    ADMITTED,
    TOO_MANY,
    TOO_MANY_FROM_ADDRESS
  }

  private final int max;
  private final int maxPerAddress;
  private final Map<String, Integer> perAddress = new HashMap<>();
  private int open;
  private long admitted;
  private long refusedTotal;
  private long refusedPerAddress;

  ConnectionLimiter(int max, int maxPerAddress) {
    this.max = max;
    this.maxPerAddress = maxPerAddress;
  }

  /**
   * Counts a connection in, or refuses it.
   *
   * @param address where it comes from
   * @param local whether that is this machine, whose own programs may need many
   */
  synchronized Verdict admit(String address, boolean local) {
    if (open >= max) {
      refusedTotal++;
      return Verdict.TOO_MANY;
    }
    int present = perAddress.getOrDefault(address, 0);
    if (maxPerAddress > 0 && !local && present >= maxPerAddress) {
      refusedPerAddress++;
      return Verdict.TOO_MANY_FROM_ADDRESS;
    }
    perAddress.put(address, present + 1);
    open++;
    admitted++;
    return Verdict.ADMITTED;
  }

  synchronized void release(String address) {
    open--;
    perAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
  }

  synchronized MailListenerStatistics statistics(long timedOut) {
    return new MailListenerStatistics(open, admitted, refusedTotal, refusedPerAddress, timedOut);
  }
}
