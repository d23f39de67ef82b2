package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Builds the filters of all searches; what people type is only ever a value in them. */
final class Filters {
  private static final String MARK = "%s";

  private final LdapOptions options;

  Filters(LdapOptions options) {
    this.options = options;
  }

  /** Entries of any of the kinds. */
  Filter any(Kind... kinds) {
    List<Filter> each = new ArrayList<>();
    for (Kind kind : kinds) {
      kind(kind).ifPresent(each::add);
    }
    return Filter.createORFilter(each);
  }

  /** Entries of a kind; empty when the options know no such kind. */
  Optional<Filter> kind(Kind kind) {
    List<String> types = options.types(kind);
    if (types.isEmpty()) {
      return Optional.empty();
    }
    List<Filter> all = new ArrayList<>();
    options.filter(kind).ifPresent(all::add);
    String attribute = options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE);
    types.forEach(type -> all.add(equal(attribute, type)));
    return Optional.of(all.size() == 1 ? all.get(0) : Filter.createANDFilter(all));
  }

  /** Entries of the kinds for which another condition holds as well. */
  Filter both(Filter kinds, Filter condition) {
    return Filter.createANDFilter(kinds, condition);
  }

  /** Entries that have a text as value of an attribute. */
  Filter equal(String attribute, String value) {
    return Filter.createEqualityFilter(attribute, options.bytes(value));
  }

  /** Entries that have any of the texts as value of any of the attributes. */
  Filter oneOf(Collection<String> attributes, Collection<String> values) {
    List<Filter> each = new ArrayList<>();
    for (String attribute : attributes) {
      values.forEach(value -> each.add(equal(attribute, value)));
    }
    return Filter.createORFilter(each);
  }

  /** The object of a type with an external id. */
  Filter identity(byte[] externId, int type) {
    List<Filter> each = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind.type() == type) {
        kind(kind)
            .ifPresent(filter ->
                each.add(
                    both(filter, Filter.createEqualityFilter(options.unique(kind), externId))));
      }
    }
    return Filter.createORFilter(each);
  }

  /** What a partial search means: the administrator's filter, or beginnings of the attributes. */
  Filter partly(String text, Collection<String> attributes) {
    String template = options.text(OptionNames.OBJECT_SEARCH_FILTER);
    if (!template.isEmpty()) {
      return fill(LdapOptions.parse(OptionNames.OBJECT_SEARCH_FILTER, template), text);
    }
    return beginning(text, attributes);
  }

  /** Entries of which any of the attributes begins with a text. */
  Filter beginning(String text, Collection<String> attributes) {
    List<Filter> each = new ArrayList<>();
    for (String attribute : attributes) {
      each.add(Filter.createSubInitialFilter(attribute, options.bytes(text)));
    }
    return Filter.createORFilter(each);
  }

  /** Puts a text in the places of the mark: into the parsed filter, where it stays a value. */
  private Filter fill(Filter template, String text) {
    return switch (template.getFilterType()) {
      case Filter.FILTER_TYPE_AND -> Filter.createANDFilter(fill(template.getComponents(), text));
      case Filter.FILTER_TYPE_OR -> Filter.createORFilter(fill(template.getComponents(), text));
      case Filter.FILTER_TYPE_NOT -> Filter.createNOTFilter(fill(template.getNOTComponent(), text));
      case Filter.FILTER_TYPE_EQUALITY ->
          Filter.createEqualityFilter(
              template.getAttributeName(), filled(template.getAssertionValue(), text));
      case Filter.FILTER_TYPE_SUBSTRING -> substring(template, text);
      default -> template;
    };
  }

  private List<Filter> fill(Filter[] templates, String text) {
    List<Filter> result = new ArrayList<>();
    for (Filter template : templates) {
      result.add(fill(template, text));
    }
    return result;
  }

  private Filter substring(Filter template, String text) {
    String initial = template.getSubInitialString();
    String last = template.getSubFinalString();
    String[] inner = template.getSubAnyStrings();
    byte[][] parts = new byte[inner.length][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = filled(inner[i], text);
    }
    return Filter.createSubstringFilter(
        template.getAttributeName(),
        initial == null ? null : filled(initial, text),
        parts,
        last == null ? null : filled(last, text));
  }

  private byte[] filled(String value, String text) {
    return options.bytes(value.replace(MARK, text));
  }
}
