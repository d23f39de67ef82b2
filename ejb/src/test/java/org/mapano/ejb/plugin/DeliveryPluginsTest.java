package org.mapano.ejb.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A plug-in that never answers keeps no mail from its way. */
class DeliveryPluginsTest {
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void pluginThatHangsIsPassedOver() {
    DeliveryPlugin hanging =
        new DeliveryPlugin() {
          @Override
          public String name() {
            return "hanging";
          }

          @Override
          public Verdict incoming(IncomingMail mail) {
            try {
              never.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
            return Verdict.REFUSE;
          }
        };
    List<IncomingMail> accepted = new ArrayList<>();
    DeliveryPlugins plugins = new DeliveryPlugins(Duration.ofMillis(50), List.of(hanging));
    assertThat(plugins.incoming(() -> null, accepted::add)).isEqualTo(Verdict.CONTINUE);
    assertThat(accepted).isEmpty();
  }
}
