package org.mapano.soap.stream;

import java.util.function.IntPredicate;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Which bodies of a message are sent; plain text always is. */
public enum BodyChoice {
  ALL,
  /** The compressed RTF where there is one, HTML otherwise. */
  BEST,
  PLAIN;

  private static final int RTF = PropTag.id(Tags.PR_RTF_COMPRESSED);
  private static final int HTML = PropTag.id(Tags.PR_HTML);

  /** Property ids of a message that are sent. */
  IntPredicate of(PropMap message) {
    boolean rtf = message.findId(RTF).isPresent();
    return switch (this) {
      case ALL -> id -> true;
      case BEST -> id -> id != HTML || !rtf;
      case PLAIN -> id -> id != HTML && id != RTF;
    };
  }
}
