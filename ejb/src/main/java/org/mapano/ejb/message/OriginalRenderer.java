package org.mapano.ejb.message;

import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** Makes the RFC 5322 form of a message whose original was not kept. */
public interface OriginalRenderer {
  /**
   * The text with its prepared descriptions.
   *
   * @param text RFC 5322 text with CRLF line ends
   * @param outline descriptions of it
   */
  record Rendered(ByteSource text, Outline outline) {}

  /** Renders a message with everything below it. */
  Rendered render(MapiMessage message);

  /** Describes a text that was kept without descriptions. */
  Outline describe(ByteSource text);
}
