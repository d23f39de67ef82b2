package org.mapano.soap.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.addressbook.AddressBook;
import org.mapano.ejb.addressbook.Entry;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ReadABPropsCall;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.ReadPropsResponse;

/** Reads all properties of an entry or container. */
@Singleton
public class ReadABPropsHandler implements OperationHandler<ReadABPropsCall, ReadPropsResponse> {
  private final AddressBook book;

  @Inject
  public ReadABPropsHandler(AddressBook book) {
    this.book = book;
  }

  @Override
  public ReadPropsResponse answer(Caller caller, ReadABPropsCall request) {
    Entry entry = book.read(caller.store(), request.sEntryId());
    List<Long> present = new ArrayList<>();
    List<PropVal> values = new ArrayList<>();
    for (int tag : entry.asked()) {
      PropVal value = EntryCells.of(entry.properties(), tag);
      values.add(value);
      if (entry.properties().has(tag)) {
        present.add(value.ulPropTag());
      }
    }
    return new ReadPropsResponse(0, present, values);
  }
}
