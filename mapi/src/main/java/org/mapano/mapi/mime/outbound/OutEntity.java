package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.OutputStream;

/** A MIME entity that can be written: its content fields, an empty line and its body. */
@FunctionalInterface
interface OutEntity {
  /** Writes fields and body. */
  void writeTo(OutputStream out) throws IOException;
}
