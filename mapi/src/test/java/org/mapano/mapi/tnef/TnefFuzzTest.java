package org.mapano.mapi.tnef;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Optional;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;

/** Whatever the bytes are: a message that can be written again, or a refusal. */
class TnefFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void anyPartIsReadOrRefused(byte[] part) throws IOException {
    Optional<MapiMessage> message = TnefReader.decode(ByteSource.of(part));
    if (message.isPresent()) {
      byte[] again = TnefWriter.write(message.get());
      assertThat(TnefReader.read(ByteSource.of(again)).attachments())
          .hasSameSizeAs(message.get().attachments());
    }
  }
}
