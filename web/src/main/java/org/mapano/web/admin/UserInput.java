package org.mapano.web.admin;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;

/**
 * A user as a request describes it. A member that is absent is null here; one that is JSON null is
 * named in {@code reset}.
 */
@Schema(name = "UserInput", description = "What to set; members that are absent stay as they are")
record UserInput(
    @Size(min = 1, max = 128) @Schema(description = "Login name") String login,
    @Size(max = 255) @Schema(description = "Full name") String fullName,
    @Size(max = 254) @Schema(description = "Mail address; empty for none") String email,
    @Size(min = 1, max = 255) @Schema(description = "New password in clear") String password,
    @Schema(enumeration = {"active", "nonactive", "room", "equipment"}) String kind,
    @Min(0) @Max(2) @Schema(description = "Administration level") Long admin,
    @Schema(description = "Left out of address book lists") Boolean hidden,
    @Valid QuotaInput quota,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description = "By name of the feature: enabled, disabled or default")
        Map<Feature, FeatureState> features,
    @Schema(hidden = true) Set<String> reset) {

  private static final Set<String> MEMBERS =
      Set.of(
          "login", "fullName", "email", "password", "kind", "admin", "hidden", "quota", "features");

  /**
   * Reads the body of a request.
   *
   * @throws InvalidInputException naming every member of a wrong type or name
   */
  static UserInput read(JsonObject body) {
    JsonMembers members = new JsonMembers(body);
    members.requireKnown(MEMBERS);
    String kind = members.text("kind");
    if (kind != null && UserKind.ofKey(kind).isEmpty()) {
      members.fault("kind", "must be active, nonactive, room or equipment");
    }
    UserInput input =
        new UserInput(
            members.text("login"),
            members.text("fullName"),
            members.text("email"),
            members.text("password"),
            kind,
            members.number("admin"),
            members.bool("hidden"),
            QuotaInput.read(members.object("quota")),
            features(members.object("features")),
            Set.copyOf(members.names().stream().filter(members::isNull).toList()));
    members.check();
    return input;
  }

  private static Map<Feature, FeatureState> features(JsonMembers members) {
    Map<Feature, FeatureState> result = new EnumMap<>(Feature.class);
    for (String name : members.names()) {
      Feature feature = Feature.of(name).orElse(null);
      if (feature == null) {
        members.fault(name, "unknown feature");
        continue;
      }
      String state = members.text(name);
      switch (state == null ? "default" : state.toLowerCase(Locale.ROOT)) {
        case "enabled" -> result.put(feature, FeatureState.ENABLED);
        case "disabled" -> result.put(feature, FeatureState.DISABLED);
        case "default" -> result.put(feature, FeatureState.DEFAULT);
        default -> members.fault(name, "must be enabled, disabled or default");
      }
    }
    return result;
  }
}
