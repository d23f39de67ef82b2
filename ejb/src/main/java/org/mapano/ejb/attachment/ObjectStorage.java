package org.mapano.ejb.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mapano.ejb.attachment.s3.Bucket;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.io.ByteSource;

/** One plain object per instance in an S3 bucket, named after a prefix and the instance. */
final class ObjectStorage implements AttachmentStorage {
  private static final Logger LOG = System.getLogger(ObjectStorage.class.getName());

  private final Bucket bucket;
  private final String prefix;

  /**
   * A storage.
   *
   * @param prefix option {@code attachment_path}
   */
  ObjectStorage(Bucket bucket, String prefix) {
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public void store(Tx tx, long instanceId, int propertyId, ByteSource data) {
    tx.onRollback(() -> remove(instanceId));
    try {
      bucket.put(key(instanceId), data);
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be written", failed);
    }
  }

  @Override
  public ByteSource open(long instanceId, int propertyId) {
    long size;
    try {
      size = bucket.size(key(instanceId));
    } catch (IOException failed) {
      throw StoreException.temporary("Attachment " + instanceId + " cannot be read", failed);
    }
    if (size < 0) {
      throw StoreException.notFound("Data of attachment " + instanceId);
    }
    return new ObjectSource(bucket, key(instanceId), size);
  }

  @Override
  public void delete(Tx tx, long instanceId, int propertyId) {
    tx.afterCommit(() -> remove(instanceId));
  }

  private String key(long instanceId) {
    return prefix + "/" + instanceId;
  }

  private void remove(long instanceId) {
    try {
      bucket.delete(key(instanceId));
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "Object " + key(instanceId) + " remains without owner", failed);
    }
  }

  private record ObjectSource(Bucket bucket, String key, long size) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
      return bucket.open(key, 0);
    }

    @Override
    public InputStream open(long offset) throws IOException {
      return offset == size ? InputStream.nullInputStream() : bucket.open(key, offset);
    }
  }
}
