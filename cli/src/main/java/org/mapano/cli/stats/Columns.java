package org.mapano.cli.stats;

import java.util.List;

/**
 * Columns of a view in order.
 *
 * @param names names of properties
 * @param sort by which the rows are ordered; none keeps the order of the server
 */
record Columns(List<String> names, List<String> sort) {
  private static final String COMPANY = "PR_EC_COMPANY_NAME";
  private static final String SIZE = "PR_MESSAGE_SIZE_EXTENDED";

  static final Columns SYSTEM =
      new Columns(
          List.of("PR_DISPLAY_NAME", "PR_EC_STATS_SYSTEM_VALUE", "PR_EC_STATS_SYSTEM_DESCRIPTION"),
          List.of());
  static final Columns USERS =
      new Columns(
          List.of(
              COMPANY,
              "PR_EC_USERNAME",
              "PR_DISPLAY_NAME",
              "PR_SMTP_ADDRESS",
              "PR_EC_NONACTIVE",
              "PR_EC_ADMINISTRATOR",
              "PR_EC_HOMESERVER_NAME",
              SIZE,
              "PR_QUOTA_WARNING_THRESHOLD",
              "PR_QUOTA_SEND_THRESHOLD",
              "PR_QUOTA_RECEIVE_THRESHOLD",
              "PR_EC_QUOTA_MAIL_TIME",
              "PR_EC_OUTOFOFFICE",
              "PR_LAST_LOGON_TIME",
              "PR_LAST_LOGOFF_TIME"),
          List.of(COMPANY, "PR_EC_USERNAME"));
  static final Columns COMPANIES =
      new Columns(
          List.of(
              COMPANY,
              "PR_EC_COMPANY_ADMIN",
              SIZE,
              "PR_QUOTA_WARNING_THRESHOLD",
              "PR_EC_QUOTA_MAIL_TIME"),
          List.of(COMPANY));
  static final Columns SERVERS =
      new Columns(
          List.of(
              "PR_EC_STATS_SERVER_NAME",
              "PR_EC_STATS_SERVER_HTTPPORT",
              "PR_EC_STATS_SERVER_SSLPORT",
              "PR_EC_STATS_SERVER_PROXYURL",
              "PR_EC_STATS_SERVER_HTTPURL",
              "PR_EC_STATS_SERVER_HTTPSURL",
              "PR_EC_STATS_SERVER_FILEURL"),
          List.of("PR_EC_STATS_SERVER_NAME"));
  static final Columns SESSIONS =
      new Columns(
          List.of(
              "PR_EC_STATS_SESSION_ID",
              "PR_EC_STATS_SESSION_GROUP_ID",
              "PR_EC_STATS_SESSION_IPADDRESS",
              "PR_EC_STATS_SESSION_IDLETIME",
              "PR_EC_STATS_SESSION_CAPABILITY",
              "PR_EC_USERNAME",
              "PR_EC_STATS_SESSION_BUSYSTATES",
              "PR_EC_STATS_SESSION_CPU_REAL",
              "PR_EC_STATS_SESSION_REQUESTS",
              "PR_EC_STATS_SESSION_CLIENT_VERSION",
              "PR_EC_STATS_SESSION_CLIENT_APPLICATION",
              "PR_EC_STATS_SESSION_CLIENT_APPLICATION_VERSION",
              "PR_EC_STATS_SESSION_CLIENT_APPLICATION_MISC"),
          List.of());
}
