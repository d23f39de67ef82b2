package org.mapano.ejb.submission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.mapano.ejb.plugin.OutgoingMessage;
import org.mapano.ejb.plugin.SendingPlugin;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.store.FolderAudit;
import org.mapano.ejb.testing.TestDatabase;

/** A server that sends to a relay of the test, one for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SendingTestBase {
  static final Duration LONG = Duration.ofHours(3);
  static final List<Long> EMPTY = List.of(0L, 0L, 0L, 0L);

  SendingFixture fixture;

  abstract TestDatabase open();

  @BeforeAll
  void prepare() {
    fixture = new SendingFixture(open(), Map.of("server.server_name", "mail.example.com"));
  }

  @BeforeEach
  void clear() {
    fixture.clear();
  }

  @AfterEach
  void audit() {
    FolderAudit.check(fixture.store, fixture.storeOf(fixture.john).id());
    FolderAudit.check(fixture.store, fixture.storeOf(fixture.mary).id());
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  static SendingPlugin plugin(Function<OutgoingMessage, Verdict> work) {
    return new SendingPlugin() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public Verdict outgoing(OutgoingMessage message) {
        return work.apply(message);
      }
    };
  }
}
