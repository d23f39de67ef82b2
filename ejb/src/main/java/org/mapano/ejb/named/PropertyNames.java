package org.mapano.ejb.named;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.prop.NamedProperty;

/** Numbers of named properties for clients. */
@Singleton
public class PropertyNames {
  private static final int MAX_NAMES = 32_768;

  private final Transactions transactions;
  private final NamedProperties named;

  @Inject
  public PropertyNames(Transactions transactions, NamedProperties named) {
    this.transactions = transactions;
    this.named = named;
  }

  /**
   * Property ids of names in order.
   *
   * @param create true gives unknown names an id
   * @return ids; 0 for unknown names and those there is no room for
   */
  public List<Integer> ids(List<NamedProperty> names, boolean create) {
    if (names.size() > MAX_NAMES) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_NAMES + " names");
    }
    return create
        ? transactions.write(tx -> ids(tx, names, true))
        : transactions.read(tx -> ids(tx, names, false));
  }

  private List<Integer> ids(Tx tx, List<NamedProperty> names, boolean create) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    for (NamedProperty name : names) {
      OptionalInt id = create ? named.id(tx, name) : named.find(tx, name);
      ids.add(id.orElse(0));
    }
    return ids;
  }

  /** Names of property ids in order; empty for those without. */
  public List<Optional<NamedProperty>> names(List<Integer> propertyIds) {
    if (propertyIds.size() > MAX_NAMES) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_NAMES + " names");
    }
    Map<Integer, NamedProperty> found = transactions.read(tx -> named.names(tx, propertyIds));
    return propertyIds.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
  }
}
