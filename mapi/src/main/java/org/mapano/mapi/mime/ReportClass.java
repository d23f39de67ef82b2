package org.mapano.mapi.mime;

import java.util.Locale;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Message classes of reports about other mail, compared without case. */
public final class ReportClass {
  /** The mail did not reach somebody. */
  public static final String NOT_DELIVERED = "REPORT.IPM.Note.NDR";

  /** The mail has arrived. */
  public static final String DELIVERED = "REPORT.IPM.Note.DR";

  /** Somebody has read the mail. */
  public static final String READ = "REPORT.IPM.Note.IPNRN";

  /** Somebody has deleted the mail without reading it. */
  public static final String NOT_READ = "REPORT.IPM.Note.IPNNRN";

  private ReportClass() {}

  /** Whether a message reports that mail has arrived or has not, whatever mail it was. */
  public static boolean isDelivery(PropMap message) {
    String messageClass = message.string(Tags.PR_MESSAGE_CLASS, "").toUpperCase(Locale.ROOT);
    return messageClass.startsWith("REPORT.")
        && (messageClass.endsWith(".NDR") || messageClass.endsWith(".DR"));
  }

  /** Whether a message reports that a note was read or deleted. */
  public static boolean isReceipt(PropMap message) {
    String messageClass = message.string(Tags.PR_MESSAGE_CLASS, "");
    return messageClass.equalsIgnoreCase(READ) || messageClass.equalsIgnoreCase(NOT_READ);
  }
}
