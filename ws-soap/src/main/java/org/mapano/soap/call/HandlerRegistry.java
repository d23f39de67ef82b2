package org.mapano.soap.call;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All handlers by their request records. */
@Singleton
public class HandlerRegistry {
  private final Map<Class<?>, Handler> handlers = new HashMap<>();

  /** Takes all handlers of the container. */
  @Inject
  public HandlerRegistry(@Any Instance<Handler> handlers) {
    this(handlers.stream().toList());
  }

  /**
   * @param handlers one for each operation
   * @throws IllegalStateException when two want the same operation
   */
  public HandlerRegistry(List<? extends Handler> handlers) {
    for (Handler handler : handlers) {
      Handler other = this.handlers.put(request(handler.getClass()), handler);
      if (other != null) {
        throw new IllegalStateException(
            "Two handlers of one operation: " + other.getClass() + ", " + handler.getClass());
      }
    }
  }

  /** The handler of a request record. */
  public Optional<Handler> of(Class<? extends Record> request) {
    return Optional.ofNullable(handlers.get(request));
  }

  /** First type argument of the handler interface, also where a superclass implements it. */
  private static Class<?> request(Class<?> handler) {
    for (Class<?> type = handler; type != null; type = type.getSuperclass()) {
      Optional<Class<?>> found = declared(type);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException("The request record is not to be seen in " + handler);
  }

  private static Optional<Class<?>> declared(Class<?> type) {
    for (Type implemented : type.getGenericInterfaces()) {
      if (implemented instanceof ParameterizedType kind
          && kind.getRawType() instanceof Class<?> raw
          && Handler.class.isAssignableFrom(raw)
          && kind.getActualTypeArguments()[0] instanceof Class<?> request) {
        return Optional.of(request);
      }
    }
    return type.getGenericSuperclass() instanceof ParameterizedType base
            && base.getActualTypeArguments()[0] instanceof Class<?> request
            && request.isRecord()
        ? Optional.of(request)
        : Optional.empty();
  }
}
