package org.mapano.soap.codec;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.mapano.soap.type.Action;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.XopInclude;

/** Makes codecs from record types, one each; used while the message codec is built. */
final class Codecs {
  private final Map<Class<?>, RecordCodec<?>> records = new HashMap<>();
  private final PropValCodec propVal = new PropValCodec();

  Codecs() {
    propVal.resolve(this);
  }

  /** Codec of a structure. */
  @SuppressWarnings("unchecked")
  <T extends Record> RecordCodec<T> ofRecord(Class<T> type) {
    RecordCodec<?> known = records.get(type);
    if (known == null) {
      RecordCodec<T> created = new RecordCodec<>(type);
      records.put(type, created);
      created.resolve(this);
      return created;
    }
    return (RecordCodec<T>) known;
  }

  Codec<PropVal> propVal() {
    return propVal;
  }

  Codec<Action> action() {
    return ofRecord(Action.class);
  }

  Codec<Object> of(RecordComponent component) {
    return of(component.getGenericType(), component);
  }

  Codec<Object> itemOf(RecordComponent component) {
    ParameterizedType list = (ParameterizedType) component.getGenericType();
    return of(list.getActualTypeArguments()[0], NO_ANNOTATIONS);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Codec<Object> of(Type type, AnnotatedElement annotations) {
    if (type instanceof ParameterizedType list) {
      return (Codec) listOf(list.getActualTypeArguments()[0], annotations);
    }
    Class<?> plain = (Class<?>) type;
    Codec<?> codec;
    if (plain == PropVal.class) {
      codec = propVal;
    } else if (plain == XopInclude.class) {
      codec = new XopIncludeCodec();
    } else if (plain.isRecord()) {
      codec = ofRecord((Class) plain);
    } else {
      codec = simple(plain, annotations);
    }
    return (Codec<Object>) codec;
  }

  private Codec<?> listOf(Type item, AnnotatedElement annotations) {
    SoapArray array = annotations.getAnnotation(SoapArray.class);
    String arrayType = array == null ? null : array.value();
    if (item instanceof ParameterizedType row) {
      return new RowSetCodec<>(of(row.getActualTypeArguments()[0], NO_ANNOTATIONS), arrayType);
    }
    return new ListCodec<>(of(item, NO_ANNOTATIONS), arrayType);
  }

  private static Codec<?> simple(Class<?> type, AnnotatedElement annotations) {
    if (type == long.class || type == Long.class) {
      if (annotations.isAnnotationPresent(Signed64.class)) {
        return SimpleCodec.SIGNED_64;
      }
      return annotations.isAnnotationPresent(Unsigned64.class)
          ? SimpleCodec.UNSIGNED_64
          : SimpleCodec.UNSIGNED;
    }
    Map<Class<?>, Codec<?>> simple =
        Map.of(
            int.class, SimpleCodec.INT,
            boolean.class, SimpleCodec.BOOLEAN,
            Boolean.class, SimpleCodec.BOOLEAN,
            String.class, SimpleCodec.STRING,
            byte[].class, SimpleCodec.BINARY);
    Codec<?> codec = simple.get(type);
    if (codec == null) {
      throw new IllegalStateException("No codec for " + type);
    }
    return codec;
  }

  private static final AnnotatedElement NO_ANNOTATIONS = Object.class;
}
