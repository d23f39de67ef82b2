package org.mapano.ejb.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.NamedValues.TypedValue;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.PropertySource;

/**
 * A message that is not stored yet, as conditions see it.
 *
 * @param message the message
 * @param size bytes of the mail, which is its PR_MESSAGE_SIZE for now
 * @param names names of property ids
 */
record RuleMessage(MapiMessage message, long size, IntFunction<Optional<NamedProperty>> names)
    implements PropertySource {
  @Override
  public PropValue get(int tag) {
    PropValue found = message.properties().get(tag);
    if (found != null) {
      return found;
    }
    if (tag == Tags.PR_MESSAGE_SIZE) {
      return new PropValue(tag, (int) Math.min(size, Integer.MAX_VALUE));
    }
    return PropTag.isNamed(tag) ? named(tag) : null;
  }

  private PropValue named(int tag) {
    return names
        .apply(PropTag.id(tag))
        .map(message.named()::get)
        .filter(value -> sameType(value, tag))
        .map(value -> new PropValue(tag, value.value()))
        .orElse(null);
  }

  private static boolean sameType(TypedValue value, int tag) {
    PropType type = PropTag.type(tag);
    return type != null
        && (value.type() == type || value.type().isString() && type.isString())
        && value.type().isMultiValue() == type.isMultiValue();
  }

  @Override
  public List<PropertySource> recipients() {
    return message.recipients().stream().map(row -> PropertySource.of(row.properties())).toList();
  }

  @Override
  public List<PropertySource> attachments() {
    return message.attachments().stream()
        .map(attachment -> PropertySource.of(attachment.properties()))
        .toList();
  }
}
