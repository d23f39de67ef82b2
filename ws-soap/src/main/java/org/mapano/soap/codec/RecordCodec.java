package org.mapano.soap.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A structure: one element for each component of a record, in order. */
final class RecordCodec<T extends Record> implements Codec<T> {
  private final Class<T> type;
  private final Map<String, Integer> positions = new HashMap<>();
  private Member[] members;
  private MethodHandle constructor;

  /** A component: its element, how to get it, and its codec. */
  private record Member(
      String element,
      MethodHandle getter,
      Codec<Object> codec,
      boolean optional,
      boolean inlineItems) {}

  RecordCodec(Class<T> type) {
    this.type = type;
  }

  /** Second step of construction, so that a structure may contain itself. */
  void resolve(Codecs codecs) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      RecordComponent[] components = type.getRecordComponents();
      members = new Member[components.length];
      for (int i = 0; i < components.length; i++) {
        members[i] = member(lookup, components[i], codecs);
        positions.put(members[i].inlineItems ? ListCodec.ITEM : members[i].element, i);
      }
      Class<?>[] parameters =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      constructor =
          lookup
              .unreflectConstructor(type.getConstructor(parameters))
              .asSpreader(Object[].class, parameters.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("Not a usable record: " + type, broken);
    }
  }

  private static Member member(
      MethodHandles.Lookup lookup, RecordComponent component, Codecs codecs)
      throws IllegalAccessException {
    ElementName name = component.getAnnotation(ElementName.class);
    boolean inline = component.isAnnotationPresent(InlineItems.class);
    return new Member(
        name == null ? component.getName() : name.value(),
        lookup
            .unreflect(component.getAccessor())
            .asType(MethodType.methodType(Object.class, Object.class)),
        inline ? codecs.itemOf(component) : codecs.of(component),
        component.isAnnotationPresent(Optional.class),
        inline);
  }

  @Override
  public T read(SoapReader in) {
    Object[] values = new Object[members.length];
    List<Object> items = null;
    while (in.nextChild()) {
      Integer position = positions.get(in.name());
      if (position == null || in.isNil()) {
        in.skip();
      } else if (members[position].inlineItems) {
        items = items == null ? new ArrayList<>() : items;
        items.add(members[position].codec.read(in));
        values[position] = items;
      } else {
        values[position] = members[position].codec.read(in);
      }
    }
    return create(values);
  }

  private T create(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !members[i].optional) {
        values[i] = members[i].inlineItems ? List.of() : members[i].codec.absent();
      }
    }
    try {
      return type.cast((Object) constructor.invokeExact(values));
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void write(XMLStreamWriter out, String element, T value) throws XMLStreamException {
    out.writeStartElement(element);
    writeMembers(out, value);
    out.writeEndElement();
  }

  /** Writes the members without an element around them. */
  void writeMembers(XMLStreamWriter out, T value) throws XMLStreamException {
    for (Member member : members) {
      Object content = get(member, value);
      if (content == null) {
        if (!member.optional) {
          member.codec.write(out, member.element, member.codec.absent());
        }
      } else if (member.inlineItems) {
        for (Object item : (List<?>) content) {
          member.codec.write(out, ListCodec.ITEM, item);
        }
      } else {
        member.codec.write(out, member.element, content);
      }
    }
  }

  @Override
  public boolean append(StringBuilder out, String element, T value) {
    RawItems.open(out, element);
    for (Member member : members) {
      Object content = get(member, value);
      if (content == null && member.optional) {
        continue;
      }
      Object written = content == null ? member.codec.absent() : content;
      if (member.inlineItems || !member.codec.append(out, member.element, written)) {
        return false;
      }
    }
    return RawItems.close(out, element);
  }

  private Object get(Member member, T value) {
    try {
      return (Object) member.getter.invokeExact((Object) value);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A structure in which only one member has a value. */
  T with(String element, Object value) {
    Object[] values = new Object[members.length];
    values[positions.get(element)] = value;
    return create(values);
  }

  @Override
  public T absent() {
    return create(new Object[members.length]);
  }
}
