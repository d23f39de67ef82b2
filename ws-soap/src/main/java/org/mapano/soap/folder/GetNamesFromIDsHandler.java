package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.named.PropertyNames;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.PropTags;
import org.mapano.soap.operation.GetNamesFromIDsCall;
import org.mapano.soap.type.GetNamesFromIDsResponse;
import org.mapano.soap.type.NamedProp;

/** Names of named properties. */
@Singleton
public class GetNamesFromIDsHandler
    implements OperationHandler<GetNamesFromIDsCall, GetNamesFromIDsResponse> {
  private final PropertyNames names;

  @Inject
  GetNamesFromIDsHandler(PropertyNames names) {
    this.names = names;
  }

  @Override
  public GetNamesFromIDsResponse answer(Caller caller, GetNamesFromIDsCall call) {
    List<Integer> wanted = new ArrayList<>();
    for (int number : PropTags.toMapi(call.lpsPropTags())) {
      wanted.add(number + NamedProps.FIRST_ID);
    }
    List<NamedProp> found = new ArrayList<>();
    names.names(wanted).forEach(name -> found.add(NamedProps.toWire(name.orElse(null))));
    return new GetNamesFromIDsResponse(found, 0);
  }
}
