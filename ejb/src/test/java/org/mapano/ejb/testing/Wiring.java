package org.mapano.ejb.testing;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts classes together by their {@code @Inject} constructors, one instance of each, as the
 * container does.
 */
public final class Wiring {
  private final Map<Class<?>, Object> instances = new HashMap<>();
  private final Map<Class<?>, Class<?>> implementations = new HashMap<>();

  /** Uses an instance for a type. */
  public <T> Wiring bind(Class<T> type, T instance) {
    instances.put(type, instance);
    return this;
  }

  /** Uses a class for an interface. */
  public <T> Wiring bind(Class<T> type, Class<? extends T> implementation) {
    implementations.put(type, implementation);
    return this;
  }

  /** The instance of a type, made when it is first needed. */
  public <T> T get(Class<T> type) {
    Object known = instances.get(type);
    if (known == null) {
      Class<?> implementation = implementations.get(type);
      known = implementation == null ? make(type) : get(implementation);
      instances.put(type, known);
    }
    return type.cast(known);
  }

  private Object make(Class<?> type) {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.isAnnotationPresent(Inject.class) || constructor.getParameterCount() == 0) {
        return make(constructor);
      }
    }
    throw new IllegalStateException("Nothing to make a " + type + " of");
  }

  private Object make(Constructor<?> constructor) {
    Class<?>[] types = constructor.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = get(types[i]);
    }
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
