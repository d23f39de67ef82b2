package org.mapano.mapi.restriction;

import java.util.List;
import java.util.Objects;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;

/**
 * A condition on an object (MS-OXCDATA 2.12). Property tags are held normalised: text always has
 * the Unicode type. Trees from outside must pass {@link RestrictionLimits#check} before use.
 */
public sealed interface Restriction {
  /** Sub-object number of the recipients. */
  int RECIPIENTS = 0x0E12000D;

  /** Sub-object number of the attachments. */
  int ATTACHMENTS = 0x0E13000D;

  /** Fuzzy level: the whole value. */
  int FUZZY_WHOLE = 0;

  /** Fuzzy level: anywhere in the value. */
  int FUZZY_SUBSTRING = 1;

  /** Fuzzy level: at the beginning of the value. */
  int FUZZY_PREFIX = 2;

  /** Bit of a fuzzy level: case does not matter. */
  int FUZZY_IGNORE_CASE = 0x10000;

  /** All parts are true; true when there are none. */
  record And(List<Restriction> parts) implements Restriction {
    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }

    /** A conjunction of the given parts. */
    public And(Restriction... parts) {
      this(List.of(parts));
    }
  }

  /** Some part is true; false when there are none. */
  record Or(List<Restriction> parts) implements Restriction {
    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }

    /** A disjunction of the given parts. */
    public Or(Restriction... parts) {
      this(List.of(parts));
    }
  }

  /** The part is false. */
  record Not(Restriction part) implements Restriction {
    /** Refuses null. */
    public Not {
      Objects.requireNonNull(part, "part");
    }
  }

  /**
   * Text or binary contains a value.
   *
   * @param fuzzyLevel one of the FUZZY numbers in the low word, bits above
   * @param tag property to look at
   * @param value what to look for
   */
  record Content(int fuzzyLevel, int tag, PropValue value) implements Restriction {
    /** Normalises the tag. */
    public Content {
      tag = PropTag.normalize(tag);
      Objects.requireNonNull(value, "value");
    }
  }

  /** A property compared with a value. */
  record Property(Relop relop, int tag, PropValue value) implements Restriction {
    /** Normalises the tag. */
    public Property {
      tag = PropTag.normalize(tag);
      Objects.requireNonNull(relop, "relop");
      Objects.requireNonNull(value, "value");
    }
  }

  /** Two properties compared with each other. */
  record CompareProps(Relop relop, int leftTag, int rightTag) implements Restriction {
    /** Normalises the tags. */
    public CompareProps {
      leftTag = PropTag.normalize(leftTag);
      rightTag = PropTag.normalize(rightTag);
      Objects.requireNonNull(relop, "relop");
    }
  }

  /**
   * Bits of a number.
   *
   * @param anySet true when some masked bit must be set, false when all must be clear
   * @param tag property to look at, type LONG
   * @param mask the bits
   */
  record BitMask(boolean anySet, int tag, int mask) implements Restriction {
    /** Normalises the tag. */
    public BitMask {
      tag = PropTag.normalize(tag);
    }
  }

  /** The size of a value in bytes compared with a number (unsigned). */
  record Size(Relop relop, int tag, long size) implements Restriction {
    /** Normalises the tag. */
    public Size {
      tag = PropTag.normalize(tag);
      Objects.requireNonNull(relop, "relop");
    }
  }

  /** The property is there. */
  record Exist(int tag) implements Restriction {
    /** Normalises the tag. */
    public Exist {
      tag = PropTag.normalize(tag);
    }
  }

  /**
   * Some recipient or attachment satisfies a part.
   *
   * @param subObject {@link #RECIPIENTS} or {@link #ATTACHMENTS}
   * @param part condition on the sub-object
   */
  record Sub(int subObject, Restriction part) implements Restriction {
    /** Refuses null. */
    public Sub {
      Objects.requireNonNull(part, "part");
    }
  }

  /**
   * A part with remarks of the client that made it.
   *
   * @param part the condition, or null: then always true
   * @param remarks opaque properties, kept for the client
   */
  record Comment(Restriction part, List<PropValue> remarks) implements Restriction {
    /** Copies the list. */
    public Comment {
      remarks = List.copyOf(remarks);
    }
  }
}
