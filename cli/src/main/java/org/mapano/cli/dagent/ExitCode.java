package org.mapano.cli.dagent;

import java.util.Collection;
import org.mapano.cli.rest.AdminException;

/** What a mail server learns from the exit status: those of sysexits.h, or those of qmail. */
enum ExitCode {
  OK(0, 0),
  USAGE(64, 64),
  PERMANENT(70, 100),
  TEMPORARY(75, 111);

  private final int usual;
  private final int qmail;

  ExitCode(int usual, int qmail) {
    this.usual = usual;
    this.qmail = qmail;
  }

  int status(boolean asQmail) {
    return asQmail ? qmail : usual;
  }

  /**
   * For all recipients together: a mail that can still arrive somewhere comes again.
   *
   * @param statuses as the server answers them
   */
  static ExitCode of(Collection<String> statuses) {
    ExitCode worst = OK;
    for (String status : statuses) {
      ExitCode code =
          switch (status) {
            case "delivered", "expired" -> OK;
            case "over-quota", "refused", "unknown", "ambiguous" -> PERMANENT;
            default -> TEMPORARY;
          };
      worst = code.ordinal() > worst.ordinal() ? code : worst;
    }
    return worst;
  }

  /**
   * For a server that did not take the mail at all. A refused logon may be that of a server that is
   * just being started; the mail can wait.
   */
  static ExitCode of(AdminException failure) {
    return switch (failure.error()) {
      case INVALID_PARAMETER -> PERMANENT;
      default -> TEMPORARY;
    };
  }
}
