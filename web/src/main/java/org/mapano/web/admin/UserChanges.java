package org.mapano.web.admin;

import java.util.Set;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserChange;

/** Turns requests into changes of users. */
final class UserChanges {
  private UserChanges() {}

  /** All of a user: what the request does not name becomes the default, but for the password. */
  static UserChange replace(String login, UserInput input) {
    UserChange.Builder change =
        UserChange.builder()
            .login(input.login() == null ? login : input.login())
            .fullName(input.fullName() == null ? login : input.fullName())
            .email(input.email() == null ? "" : input.email())
            .password(input.password())
            .adminLevel(input.admin() == null ? 0 : input.admin().intValue())
            .objectClass(kind(input.kind()).objectClass())
            .hidden(input.hidden() != null && input.hidden())
            .quota(input.quota().over(QuotaSettings.DEFAULT));
    for (Feature feature : Feature.values()) {
      change.feature(feature, input.features().getOrDefault(feature, FeatureState.DEFAULT));
    }
    return change.build();
  }

  /** Only what the request names (RFC 7396); null sets the default. */
  static UserChange merge(UserInput input, QuotaSettings quotaBefore) {
    Set<String> reset = input.reset();
    UserChange.Builder change =
        UserChange.builder()
            .login(input.login())
            .fullName(reset.contains("fullName") ? "" : input.fullName())
            .email(reset.contains("email") ? "" : input.email())
            .password(input.password());
    if (input.admin() != null || reset.contains("admin")) {
      change.adminLevel(input.admin() == null ? 0 : input.admin().intValue());
    }
    if (input.kind() != null || reset.contains("kind")) {
      change.objectClass(kind(input.kind()).objectClass());
    }
    if (input.hidden() != null || reset.contains("hidden")) {
      change.hidden(input.hidden() != null && input.hidden());
    }
    if (reset.contains("quota")) {
      change.quota(QuotaSettings.DEFAULT);
    } else if (!input.quota().equals(new QuotaInput(null, null, null, null))) {
      change.quota(input.quota().over(quotaBefore));
    }
    if (reset.contains("features")) {
      for (Feature feature : Feature.values()) {
        change.feature(feature, FeatureState.DEFAULT);
      }
    }
    input.features().forEach(change::feature);
    return change.build();
  }

  private static UserKind kind(String key) {
    return key == null ? UserKind.ACTIVE : UserKind.ofKey(key).orElseThrow();
  }
}
