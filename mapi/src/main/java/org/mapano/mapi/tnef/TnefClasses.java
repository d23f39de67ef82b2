package org.mapano.mapi.tnef;

import java.util.Map;

/** Message classes of old mail systems and what they are called today (MS-OXTNEF 2.1.3.3.11). */
final class TnefClasses {
  private static final Map<String, String> TODAY =
      Map.of(
          "IPM.Microsoft Mail.Note", "IPM.Note",
          "IPM.Microsoft Mail.Read Receipt", "REPORT.IPM.Note.IPNRN",
          "IPM.Microsoft Mail.Non-Delivery", "REPORT.IPM.Note.NDR",
          "IPM.Microsoft Schedule.MtgReq", "IPM.Schedule.Meeting.Request",
          "IPM.Microsoft Schedule.MtgRespP", "IPM.Schedule.Meeting.Resp.Pos",
          "IPM.Microsoft Schedule.MtgRespN", "IPM.Schedule.Meeting.Resp.Neg",
          "IPM.Microsoft Schedule.MtgRespA", "IPM.Schedule.Meeting.Resp.Tent",
          "IPM.Microsoft Schedule.MtgCncl", "IPM.Schedule.Meeting.Canceled");

  private TnefClasses() {}

  /** The class of today. */
  static String today(String name) {
    return TODAY.getOrDefault(name, name);
  }
}
