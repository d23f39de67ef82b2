package org.mapano.soap.call;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Set;

/** Finds the session's number in a request. */
final class SessionIds {
  private static final Set<String> NAMES = Set.of("ulSessionId", "ecSessionId", "sessionId");

  private static final ClassValue<Method> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> request) {
          for (RecordComponent component : request.getRecordComponents()) {
            if (NAMES.contains(component.getName())) {
              return component.getAccessor();
            }
          }
          throw new IllegalStateException("No session in " + request);
        }
      };

  private SessionIds() {}

  static long of(Record request) {
    try {
      return (Long) ACCESSORS.get(request.getClass()).invoke(request);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
