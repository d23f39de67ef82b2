package org.mapano.soap.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.named.PropertyNames;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.transfer.MessageImports;
import org.mapano.mapi.prop.PropValue;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.StreamHandler;
import org.mapano.soap.call.Streams;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.map.PropVals;
import org.mapano.soap.operation.ImportMessageFromStreamCall;
import org.mapano.soap.stream.DataSpool;
import org.mapano.soap.stream.MessageReader;
import org.mapano.soap.type.Result;

/** Saves a whole message that comes as data beside the XML: a new one, or in place of another. */
@Singleton
public class ImportMessageFromStreamHandler
    implements StreamHandler<ImportMessageFromStreamCall, Result> {
  private final MessageImports imports;
  private final PropertyNames names;

  @Inject
  ImportMessageFromStreamHandler(MessageImports imports, PropertyNames names) {
    this.imports = imports;
    this.names = names;
  }

  @Override
  public Result answer(Caller caller, ImportMessageFromStreamCall call, Streams streams) {
    MessageImports.Target target =
        new MessageImports.Target(
            call.bIsNew() ? EntryIds.any(call.sParentEntryId()) : null,
            EntryIds.any(call.sEntryId()),
            call.bIsNew(),
            (call.ulFlags() & ObjectFlags.ASSOCIATED) != 0,
            call.ulSyncId());
    imports.check(caller.store(), target);
    try (DataSpool spool = new DataSpool();
        InputStream in = streams.incoming()) {
      ObjectTree message =
          MessageReader.read(in, name -> names.ids(List.of(name), true).getFirst(), spool);
      PropValue conflicts = PropVals.toMapi(call.lpsConflictItems());
      if (conflicts != null) {
        message.properties().put(conflicts);
      }
      imports.save(caller.store(), target, message);
    } catch (IOException failed) {
      throw new StoreException(ErrorCode.CALL_FAILED, "The message cannot be kept", failed, false);
    }
    return new Result(0);
  }
}
