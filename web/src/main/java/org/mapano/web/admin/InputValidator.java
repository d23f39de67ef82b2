package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;

/** Checks the constraints of a request's body. */
@Singleton
public class InputValidator {
  private final Validator validator;

  /** With the container's validator. */
  @Inject
  public InputValidator(Validator validator) {
    this.validator = validator;
  }

  /**
   * Checks an object.
   *
   * @throws InvalidInputException naming every member that breaks a constraint
   */
  <T> T check(T input) {
    List<Problem.Fault> faults =
        validator.validate(input).stream()
            .map(violation ->
                new Problem.Fault(
                    "/" + violation.getPropertyPath().toString().replace('.', '/'),
                    violation.getMessage()))
            .sorted(java.util.Comparator.comparing(Problem.Fault::pointer))
            .toList();
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
    return input;
  }
}
