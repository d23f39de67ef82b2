package org.mapano.soap.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.addressbook.NameResolver;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.PropTags;
import org.mapano.soap.operation.AbResolveNamesCall;
import org.mapano.soap.type.AbResolveNamesResponse;
import org.mapano.soap.type.PropVal;

/** Finds the entries that people mean with parts of names. */
@Singleton
public class AbResolveNamesHandler
    implements OperationHandler<AbResolveNamesCall, AbResolveNamesResponse> {
  private static final long EXACT = 1;
  private static final long RESOLVED = 2;
  private static final int MAX_NAMES = 4096;

  private final NameResolver names;

  @Inject
  public AbResolveNamesHandler(NameResolver names) {
    this.names = names;
  }

  @Override
  public AbResolveNamesResponse answer(Caller caller, AbResolveNamesCall request) {
    List<List<PropVal>> rows = request.lpsRowSet() == null ? List.of() : request.lpsRowSet();
    List<Long> flags = request.lpaFlags() == null ? List.of() : request.lpaFlags();
    if (rows.size() > MAX_NAMES) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many names at once");
    }
    if (rows.size() != flags.size()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Names and flags do not fit");
    }
    int[] columns = PropTags.toMapi(request.lpaPropTag());
    boolean exact = (request.ulFlags() & EXACT) != 0;
    List<List<PropVal>> resolved = new ArrayList<>();
    List<Long> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String text = flags.get(i) == RESOLVED ? null : text(rows.get(i));
      if (text == null) {
        resolved.add(List.of());
        outcomes.add(flags.get(i));
        continue;
      }
      NameResolver.Resolution found = names.resolve(caller.store(), text, exact);
      boolean one = found.outcome() == NameResolver.Outcome.FOUND;
      resolved.add(one ? EntryCells.row(rows.get(i), columns, found) : List.of());
      outcomes.add((long) found.outcome().ordinal());
    }
    return new AbResolveNamesResponse(resolved, outcomes, 0);
  }

  private static String text(List<PropVal> row) {
    for (PropVal value : row) {
      boolean name = PropTag.id((int) value.ulPropTag()) == PropTag.id(Tags.PR_DISPLAY_NAME);
      if (name && value.value() instanceof String text) {
        return text;
      }
    }
    return null;
  }
}
