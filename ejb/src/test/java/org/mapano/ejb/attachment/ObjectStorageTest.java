package org.mapano.ejb.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.attachment.s3.Bucket;
import org.mapano.ejb.attachment.s3.ObjectServer;
import org.mapano.mapi.io.ByteSource;

class ObjectStorageTest extends AttachmentStorageContract {
  private final ObjectServer server = new ObjectServer();

  @Override
  AttachmentStorage open() {
    return new ObjectStorage(new Bucket(server.settings()), "attachments");
  }

  @Override
  boolean empty() {
    return server.objects().isEmpty();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void objectsAreNamedAfterPrefixAndInstance() {
    long id = store(ByteSource.of(text(10)));
    assertThat(server.objects()).containsOnlyKeys("/mail/attachments/" + id);
  }
}
