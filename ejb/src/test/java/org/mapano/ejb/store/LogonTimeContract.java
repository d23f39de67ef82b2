package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.usage.LogonTimeWriter;
import org.mapano.ejb.usage.LogonTimes;

/** When users were here last, on every supported database. */
abstract class LogonTimeContract extends StoreContract {
  @Test
  void whatWasNotedIsWrittenOnce() {
    LogonTimes times = store.get(LogonTimes.class);
    LogonTimeWriter writer = store.get(LogonTimeWriter.class);
    assertThat(store.stores().settings(johnStore.id()).lastLogon()).isNull();
    Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    times.loggedOn(john.userId());
    times.loggedOff(4711);
    writer.write();
    StoreSettings seen = store.stores().settings(johnStore.id());
    assertThat(seen.lastLogon()).isBetween(before, Instant.now());
    assertThat(seen.lastLogoff()).isNull();

    times.loggedOff(john.userId());
    writer.write();
    StoreSettings gone = store.stores().settings(johnStore.id());
    assertThat(gone.lastLogon()).isEqualTo(seen.lastLogon());
    assertThat(gone.lastLogoff()).isAfterOrEqualTo(gone.lastLogon());
    writer.write();
    assertThat(store.stores().settings(johnStore.id())).isEqualTo(gone);
  }
}
