package org.mapano.web.admin;

import java.util.List;

/** The body or a parameter of a request is not what the interface describes. */
class InvalidInputException extends RuntimeException {
  private final transient List<Problem.Fault> faults;

  InvalidInputException(List<Problem.Fault> faults) {
    super("The request has invalid members");
    this.faults = List.copyOf(faults);
  }

  List<Problem.Fault> faults() {
    return faults;
  }
}
