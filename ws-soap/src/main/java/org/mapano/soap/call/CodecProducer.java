package org.mapano.soap.call;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.mapano.soap.codec.MessageCodec;
import org.mapano.soap.operation.CreateFoldersCall;
import org.mapano.soap.operation.Operations;

/** Makes the codec of all operations once. */
@Singleton
public class CodecProducer {
  /** The codec of all operations of version 8.7; {@code create-folders} came later. */
  @Produces
  @Singleton
  public MessageCodec codec() {
    return new MessageCodec(
        Operations.ALL.stream().filter(operation -> operation != CreateFoldersCall.class).toList());
  }
}
