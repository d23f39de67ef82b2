package org.mapano.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded in-memory way for bytes from one thread to another, like one direction of a socket. */
final class BytePipe {
  private static final int CAPACITY = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Only there while something is in it: tests open thousands of pipes. */
  private byte[] ring;

  private int start;
  private int count;
  private boolean closed;
  private volatile Duration readTimeout = Duration.ofDays(1);

  void readTimeout(Duration timeout) {
    readTimeout = timeout;
  }

  /** Ends the pipe: what is in it can still be read. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  InputStream reader() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return take(target, offset, length);
      }
    };
  }

  OutputStream writer() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] source, int offset, int length) throws IOException {
        put(source, offset, length);
      }

      @Override
      public void close() {
        BytePipe.this.close();
      }
    };
  }

  private int take(byte[] target, int offset, int length) throws IOException {
    lock.lock();
    try {
      long nanos = readTimeout.toNanos();
      while (count == 0 && !closed) {
        if (nanos <= 0) {
          throw new SocketTimeoutException("no bytes in " + readTimeout);
        }
        nanos = await(nanos);
      }
      if (count == 0) {
        return -1;
      }
      int taken = Math.min(Math.min(length, count), CAPACITY - start);
      System.arraycopy(ring, start, target, offset, taken);
      start = (start + taken) % CAPACITY;
      count -= taken;
      if (count == 0) {
        ring = null;
        start = 0;
      }
      changed.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void put(byte[] source, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      lock.lock();
      try {
        while (count == CAPACITY && !closed) {
          await(TimeUnit.DAYS.toNanos(1));
        }
        if (closed) {
          throw new ClosedPipeException();
        }
        if (ring == null) {
          ring = new byte[CAPACITY];
        }
        int end = (start + count) % CAPACITY;
        int room = Math.min(Math.min(length - done, CAPACITY - count), CAPACITY - end);
        System.arraycopy(source, offset + done, ring, end, room);
        count += room;
        done += room;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private long await(long nanos) throws IOException {
    try {
      return changed.awaitNanos(nanos);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
