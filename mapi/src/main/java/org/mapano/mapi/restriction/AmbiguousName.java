package org.mapano.mapi.restriction;

import java.util.List;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Ambiguous name resolution: what a user types is the beginning of any naming property. */
final class AmbiguousName {
  static final int PR_ANR = 0x360C001F;

  private static final int PR_SURNAME = 0x3A11001F;
  private static final int PR_DEPARTMENT_NAME = 0x3A18001F;
  private static final int PR_OFFICE_LOCATION = 0x3A19001F;
  private static final int PR_OFFICE_TELEPHONE_NUMBER = 0x3A08001F;
  private static final int PR_PRIMARY_FAX_NUMBER = 0x3A23001F;

  static final List<Integer> TAGS =
      List.of(
          Tags.PR_DISPLAY_NAME,
          Tags.PR_SMTP_ADDRESS,
          Tags.PR_ACCOUNT,
          PR_DEPARTMENT_NAME,
          PR_OFFICE_TELEPHONE_NUMBER,
          PR_OFFICE_LOCATION,
          PR_PRIMARY_FAX_NUMBER,
          PR_SURNAME);

  private AmbiguousName() {}

  /**
   * Whether an object answers to a name.
   *
   * @param folded the beginning, case-folded
   */
  static boolean matches(PropertySource source, String folded) {
    for (int tag : TAGS) {
      PropValue found = source.get(tag);
      if (found != null
          && found.value() instanceof String text
          && CaseFolding.fold(text).startsWith(folded)) {
        return true;
      }
    }
    return false;
  }
}
