package org.mapano.ejb.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mapano.mapi.io.ByteSource;

/**
 * The bytes of a file.
 *
 * @param path the file
 * @param size its length when it was looked up
 */
record FileSource(Path path, long size) implements ByteSource {
  @Override
  public InputStream open() throws IOException {
    return open(0);
  }

  @Override
  public byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }

  @Override
  public InputStream open(long offset) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    channel.position(offset);
    return Channels.newInputStream(channel);
  }
}
