package org.mapano.ejb.plugin;

/** What is to become of a mail after a plug-in has seen it. */
public enum Verdict {
  /** Go on. */
  CONTINUE,

  /** Nothing more happens with it, as if all had been done. */
  DISCARD,

  /** It is refused for good: the sender is told. */
  REFUSE,

  /** Not now: it is tried again later. */
  RETRY
}
