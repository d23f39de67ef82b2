package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.named.PropertyNames;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.Capabilities;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetIDsFromNamesCall;
import org.mapano.soap.type.GetIDsFromNamesResponse;
import org.mapano.soap.type.NamedProp;

/** Numbers of named properties. */
@Singleton
public class GetIDsFromNamesHandler
    implements OperationHandler<GetIDsFromNamesCall, GetIDsFromNamesResponse> {
  private static final long CREATE = 2;

  private final PropertyNames names;

  @Inject
  GetIDsFromNamesHandler(PropertyNames names) {
    this.names = names;
  }

  @Override
  public GetIDsFromNamesResponse answer(Caller caller, GetIDsFromNamesCall call) {
    if (call.lpsNamedProps() == null || call.lpsNamedProps().isEmpty()) {
      throw new StoreException(ErrorCode.DATABASE_ERROR, "No names");
    }
    List<NamedProperty> wanted = new ArrayList<>();
    for (NamedProp name : call.lpsNamedProps()) {
      wanted.add(NamedProps.toMapi(name));
    }
    boolean create = (call.ulFlags() & CREATE) != 0;
    boolean many = (caller.capabilities() & Capabilities.MANY_NAMES) != 0;
    List<Long> numbers = new ArrayList<>();
    for (int id : names.ids(wanted, create)) {
      int number = id == 0 ? 0 : id - NamedProps.FIRST_ID;
      numbers.add((long) (many || number < NamedProps.FEW ? number : 0));
    }
    return new GetIDsFromNamesResponse(numbers, 0);
  }
}
