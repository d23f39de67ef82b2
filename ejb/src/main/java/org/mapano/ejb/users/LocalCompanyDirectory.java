package org.mapano.ejb.users;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;

/** The companies of a user source, with local ids. */
public final class LocalCompanyDirectory implements CompanyDirectory {
  private final UserSource source;
  private final LocalUsers local;
  private final ObjectDirectory objects;
  private final ServerConfig config;
  private final LoginFormat format;

  /**
   * @param source where the companies come from
   * @param local their numbers
   * @param objects the objects in them
   * @param config server options
   */
  public LocalCompanyDirectory(
      UserSource source, LocalUsers local, ObjectDirectory objects, ServerConfig config) {
    this.source = source;
    this.local = local;
    this.objects = objects;
    this.config = config;
    this.format = new LoginFormat(config);
  }

  @Override
  public boolean isHosted() {
    return format.isHosted();
  }

  @Override
  public List<UserAccount> all() {
    return isHosted()
        ? local.resolve(source.companies()).stream()
            .sorted(Comparator.comparing(company -> company.login().toLowerCase(Locale.ROOT)))
            .toList()
        : List.of();
  }

  @Override
  public Optional<UserAccount> find(String name) {
    return isHosted() ? source.findCompany(name).flatMap(local::resolve) : Optional.empty();
  }

  @Override
  public Optional<UserAccount> find(int id) {
    return isHosted()
        ? local
            .find(id)
            .filter(row -> row.objectClass() == ObjectClass.COMPANY.number())
            .flatMap(row -> source.find(row.externId(), row.objectClass() >> 16))
            .flatMap(local::resolve)
        : Optional.empty();
  }

  @Override
  public List<UserAccount> members(UserAccount company) {
    return objects.all().stream()
        .filter(object -> object.externId() != null && object.companyId() == company.id())
        .toList();
  }

  @Override
  public UserAccount administrator(UserAccount company) {
    return source
        .find(company.externId(), company.type())
        .flatMap(source::administratorOf)
        .flatMap(local::resolve)
        .or(() -> FixedAccounts.byId(StoreSession.SYSTEM, config))
        .orElseThrow(() -> StoreException.notFound("SYSTEM"));
  }

  @Override
  public GivenName parse(String login) {
    LoginFormat.Parts parts = format.parse(login);
    if (parts.company().isEmpty()) {
      return new GivenName(parts.name(), Optional.empty());
    }
    UserAccount company =
        find(parts.company()).orElseThrow(() -> StoreException.notFound("Company"));
    return new GivenName(parts.name(), Optional.of(company));
  }

  @Override
  public String renamed(UserAccount object, String wanted) {
    if (wanted == null || wanted.equals(object.login())) {
      return null;
    }
    GivenName given = parse(wanted);
    if (given.company().isPresent() && given.companyId() != object.companyId()) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "The name is in another company than " + object.login());
    }
    return given.name();
  }

  @Override
  public boolean isAmbiguous(String name) {
    return format.ambiguous(name);
  }

  @Override
  public String fullName(String wanted) {
    return wanted == null || !format.hasCompany()
        ? wanted
        : format
            .split(wanted)
            .filter(parts -> find(parts.company()).isPresent())
            .map(LoginFormat.Parts::name)
            .orElse(wanted);
  }
}
