package org.mapano.ejb.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts classes together by their {@code @Inject} constructors, one instance of each, as the
 * container does.
 */
public final class Wiring {
  private final Map<Class<?>, Object> instances = new HashMap<>();
  private final Map<Class<?>, Method> producers = new HashMap<>();
  private final Map<Class<?>, Class<?>> implementations = new HashMap<>();
  private final Map<Class<?>, List<Class<?>>> several = new HashMap<>();

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

  /** Uses classes where all beans of a type are wanted; without this there are none. */
  public <T> Wiring bindAll(Class<T> type, List<Class<? extends T>> beans) {
    several.put(type, List.copyOf(beans));
    return this;
  }

  /** Uses the {@code @Produces} methods of a class. */
  public Wiring producer(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Produces.class)) {
        producers.put(method.getReturnType(), method);
      }
    }
    return this;
  }

  /** The instance of a type, made when it is first needed. */
  public <T> T get(Class<T> type) {
    Object known = instances.get(type);
    if (known == null) {
      Class<?> implementation = implementations.get(type);
      if (implementation != null) {
        known = get(implementation);
      } else {
        known = producers.containsKey(type) ? produce(producers.get(type)) : make(type);
      }
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

  private Object produce(Method method) {
    try {
      return method.invoke(get(method.getDeclaringClass()), arguments(method));
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Object[] arguments(Executable executable) {
    Class<?>[] types = executable.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      Type generic = executable.getGenericParameterTypes()[i];
      if (types[i] == Provider.class) {
        arguments[i] = later(argument(generic));
      } else if (types[i] == Instance.class) {
        arguments[i] = all(argument(generic));
      } else {
        arguments[i] = get(types[i]);
      }
    }
    return arguments;
  }

  private static Class<?> argument(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private Provider<?> later(Class<?> wanted) {
    return () -> get(wanted);
  }

  /** All beans of a type, of which only a loop over them is supported. */
  private Object all(Class<?> wanted) {
    return Proxy.newProxyInstance(
        Wiring.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, arguments) ->
            several.getOrDefault(wanted, List.of()).stream().map(this::get).iterator());
  }

  private Object make(Constructor<?> constructor) {
    Object[] arguments = arguments(constructor);
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
