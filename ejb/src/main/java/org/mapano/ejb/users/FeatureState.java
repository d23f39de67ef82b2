package org.mapano.ejb.users;

/** What is set for a user about a feature (FEAT-02). */
public enum FeatureState {
  /** Always on. */
  ENABLED,
  /** Always off. */
  DISABLED,
  /** As {@code disabled_features} says. */
  DEFAULT
}
