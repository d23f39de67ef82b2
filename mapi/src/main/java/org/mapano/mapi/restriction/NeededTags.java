package org.mapano.mapi.restriction;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mapano.mapi.restriction.Restriction.BitMask;
import org.mapano.mapi.restriction.Restriction.CompareProps;
import org.mapano.mapi.restriction.Restriction.Content;
import org.mapano.mapi.restriction.Restriction.Exist;
import org.mapano.mapi.restriction.Restriction.Property;
import org.mapano.mapi.restriction.Restriction.Size;
import org.mapano.mapi.restriction.Restriction.Sub;

/**
 * The properties that must be loaded to evaluate a restriction.
 *
 * @param own tags of the object itself
 * @param recipients tags of its recipients
 * @param attachments tags of its attachments
 * @param needsRecipients true when recipients are looked at, even without a tag
 * @param needsAttachments true when attachments are looked at, even without a tag
 */
public record NeededTags(
    Set<Integer> own,
    Set<Integer> recipients,
    Set<Integer> attachments,
    boolean needsRecipients,
    boolean needsAttachments) {

  /** Collects the tags of a restriction within {@link RestrictionLimits}. */
  public static NeededTags of(Restriction restriction) {
    Collector collector = new Collector();
    collector.collect(restriction, collector.own);
    return new NeededTags(
        Set.copyOf(collector.own),
        Set.copyOf(collector.recipients),
        Set.copyOf(collector.attachments),
        collector.seesRecipients,
        collector.seesAttachments);
  }

  private static final class Collector {
    private final Set<Integer> own = new LinkedHashSet<>();
    private final Set<Integer> recipients = new LinkedHashSet<>();
    private final Set<Integer> attachments = new LinkedHashSet<>();
    private boolean seesRecipients;
    private boolean seesAttachments;

    private void collect(Restriction restriction, Set<Integer> into) {
      switch (restriction) {
        case Content content -> into.add(content.tag());
        case Property property when property.tag() == AmbiguousName.PR_ANR ->
            into.addAll(AmbiguousName.TAGS);
        case Property property -> into.add(property.tag());
        case CompareProps compare -> {
          into.add(compare.leftTag());
          into.add(compare.rightTag());
        }
        case BitMask mask -> into.add(mask.tag());
        case Size size -> into.add(size.tag());
        case Exist exist -> into.add(exist.tag());
        case Sub sub -> collect(sub.part(), below(sub.subObject()));
        default -> RestrictionLimits.parts(restriction).forEach(part -> collect(part, into));
      }
    }

    private Set<Integer> below(int subObject) {
      boolean isRecipients = subObject == Restriction.RECIPIENTS;
      seesRecipients |= isRecipients;
      seesAttachments |= subObject == Restriction.ATTACHMENTS;
      return isRecipients ? recipients : attachments;
    }
  }
}
