package org.mapano.ejb.users;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/**
 * The form of names with tenants (MT-05): clients write {@code john@acme} by {@code
 * loginname_format} where the user source has {@code john} in the company {@code acme}. A backslash
 * in the option stands for itself when it is doubled.
 */
public final class LoginFormat {
  private static final String USER = "%u";
  private static final String COMPANY = "%c";
  private static final Pattern SHAPE =
      Pattern.compile("(?<before>.*?)(?<first>%[uc])(?<between>.*?)(?<second>%[uc])(?<after>.*)");

  private final ServerConfig config;

  /**
   * @param config {@code enable_hosted_kopano} and {@code loginname_format}
   */
  public LoginFormat(ServerConfig config) {
    this.config = config;
  }

  /**
   * A name in its two parts.
   *
   * @param name name in the company
   * @param company name of the company; empty when the form has none
   */
  public record Parts(String name, String company) {}

  /** Whether there are several tenants. */
  public boolean isHosted() {
    return config.bool("server", "enable_hosted_kopano");
  }

  /** Whether names have two parts. */
  public boolean hasCompany() {
    return isHosted() && shape().isPresent();
  }

  /** The name that clients see; that of nobody's company is the name alone. */
  public String compose(String name, String company) {
    return name == null || name.isEmpty() || company == null || company.isEmpty() || !hasCompany()
        ? name
        : format().replace(USER, name).replace(COMPANY, company);
  }

  /**
   * Takes apart what a client wrote; empty when it is not of the form, and for parts that are
   * empty.
   */
  public Optional<Parts> split(String login) {
    if (!isHosted()) {
      return Optional.of(new Parts(login, ""));
    }
    Optional<Matcher> shape = shape();
    if (shape.isEmpty()) {
      return Optional.of(new Parts(login, ""));
    }
    Matcher found = shape.get();
    Matcher parts =
        Pattern.compile(
                Pattern.quote(found.group("before"))
                    + "(.+)"
                    + Pattern.quote(found.group("between"))
                    + "(.+)"
                    + Pattern.quote(found.group("after")),
                Pattern.DOTALL)
            .matcher(login);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean userFirst = found.group("first").equals(USER);
    return Optional.of(new Parts(parts.group(userFirst ? 1 : 2), parts.group(userFirst ? 2 : 1)));
  }

  /**
   * The same for a name that is to be given to somebody.
   *
   * @throws StoreException INVALID_PARAMETER when it is not of the form, or could be taken apart in
   *     two ways
   */
  public Parts parse(String login) {
    Parts parts =
        split(login)
            .orElseThrow(() ->
                new StoreException(
                    ErrorCode.INVALID_PARAMETER, "The name is not of the form " + format()));
    if (hasCompany() && (ambiguous(parts.name()) || ambiguous(parts.company()))) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "The name has what parts name and company");
    }
    return parts;
  }

  /**
   * Whether a name contains what parts the two.
   *
   * @param name of a user, a group or a company
   */
  public boolean ambiguous(String name) {
    return isHosted() && shape().filter(shape -> name.contains(shape.group("between"))).isPresent();
  }

  private Optional<Matcher> shape() {
    Matcher matcher = SHAPE.matcher(format());
    return matcher.matches()
            && !matcher.group("between").isEmpty()
            && !matcher.group("first").equals(matcher.group("second"))
        ? Optional.of(matcher)
        : Optional.empty();
  }

  private String format() {
    return config.get("server", "loginname_format").trim().replace("\\\\", "\\");
  }
}
