package org.mapano.ejb.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.mapi.io.ByteSource;

/**
 * Data that already lies in the attachment storage. A message saved with it shares the data instead
 * of storing it again (SIS-01). Nothing is opened before it is read.
 */
public final class StoredData implements ByteSource {
  private final AttachmentStorage storage;
  private final long instanceId;
  private final int propertyId;
  private ByteSource opened;

  StoredData(AttachmentStorage storage, long instanceId, int propertyId) {
    this.storage = storage;
    this.instanceId = instanceId;
    this.propertyId = propertyId;
  }

  /** {@code singleinstances.instanceid}. */
  public long instanceId() {
    return instanceId;
  }

  /** Property the data was stored for. */
  public int propertyId() {
    return propertyId;
  }

  private synchronized ByteSource source() {
    if (opened == null) {
      opened = storage.open(instanceId, propertyId);
    }
    return opened;
  }

  @Override
  public long size() {
    return source().size();
  }

  @Override
  public InputStream open() throws IOException {
    return source().open();
  }

  @Override
  public InputStream open(long offset) throws IOException {
    return source().open(offset);
  }

  @Override
  public byte[] read() throws IOException {
    return source().read();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    source().writeTo(out);
  }
}
