package org.mapano.ejb.users;

import java.util.EnumMap;
import java.util.Map;
import org.mapano.mapi.prop.PropMap;

/**
 * What to set on a user; null means unchanged, or the default of a new user.
 *
 * @param login login name
 * @param fullName full name
 * @param email mail address; empty for none
 * @param password password in clear
 * @param adminLevel 0, 1 or 2
 * @param objectClass active user, non-active user, room or equipment
 * @param hidden hidden from address book lists
 * @param quota own quota levels
 * @param features features to switch; those that are not named stay as they are
 * @param properties further mapped properties; an empty list of values removes one
 */
public record UserChange(
    String login,
    String fullName,
    String email,
    String password,
    Integer adminLevel,
    ObjectClass objectClass,
    Boolean hidden,
    QuotaSettings quota,
    Map<Feature, FeatureState> features,
    PropMap properties) {

  /** The same with another login name. */
  public UserChange withLogin(String name) {
    return new UserChange(
        name,
        fullName,
        email,
        password,
        adminLevel,
        objectClass,
        hidden,
        quota,
        features,
        properties);
  }

  /** Starts a change that changes nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what to set. */
  public static final class Builder {
    private String login;
    private String fullName;
    private String email;
    private String password;
    private Integer adminLevel;
    private ObjectClass objectClass;
    private Boolean hidden;
    private QuotaSettings quota;
    private PropMap properties;
    private final Map<Feature, FeatureState> features = new EnumMap<>(Feature.class);

    /** Sets {@link UserChange#login()}. */
    public Builder login(String value) {
      login = value;
      return this;
    }

    /** Sets {@link UserChange#fullName()}. */
    public Builder fullName(String value) {
      fullName = value;
      return this;
    }

    /** Sets {@link UserChange#email()}. */
    public Builder email(String value) {
      email = value;
      return this;
    }

    /** Sets {@link UserChange#password()}. */
    public Builder password(String value) {
      password = value;
      return this;
    }

    /** Sets {@link UserChange#adminLevel()}. */
    public Builder adminLevel(Integer value) {
      adminLevel = value;
      return this;
    }

    /** Sets {@link UserChange#objectClass()}. */
    public Builder objectClass(ObjectClass value) {
      objectClass = value;
      return this;
    }

    /** Sets {@link UserChange#hidden()}. */
    public Builder hidden(Boolean value) {
      hidden = value;
      return this;
    }

    /** Sets {@link UserChange#quota()}. */
    public Builder quota(QuotaSettings value) {
      quota = value;
      return this;
    }

    /** Sets {@link UserChange#properties()}. */
    public Builder properties(PropMap value) {
      properties = value;
      return this;
    }

    /** Switches a feature. */
    public Builder feature(Feature feature, FeatureState state) {
      features.put(feature, state);
      return this;
    }

    /** The change. */
    public UserChange build() {
      return new UserChange(
          login,
          fullName,
          email,
          password,
          adminLevel,
          objectClass,
          hidden,
          quota,
          Map.copyOf(features),
          properties);
    }
  }
}
