package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.cells.MessageMemory;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.ComputedProperties;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectKeys;

/** The parts of the store that row sources need. */
@Singleton
class SourceParts {
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final ComputedProperties computed;
  private final ObjectKeys keys;
  private final MessageMemory memory;

  @Inject
  SourceParts(
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      PropertyRows properties,
      ComputedProperties computed,
      ObjectKeys keys,
      MessageMemory memory) {
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.computed = computed;
    this.keys = keys;
    this.memory = memory;
  }

  Ancestry ancestry() {
    return ancestry;
  }

  AccessControl access() {
    return access;
  }

  HierarchyRows hierarchy() {
    return hierarchy;
  }

  PropertyRows properties() {
    return properties;
  }

  ComputedProperties computed() {
    return computed;
  }

  ObjectKeys keys() {
    return keys;
  }

  MessageMemory memory() {
    return memory;
  }
}
