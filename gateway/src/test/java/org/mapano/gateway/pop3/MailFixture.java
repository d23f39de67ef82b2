package org.mapano.gateway.pop3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.ejb.delivery.DeliveryResult;
import org.mapano.ejb.delivery.Envelope;
import org.mapano.ejb.delivery.MailDelivery;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAccount;
import org.mapano.jca.mail.MailConnection;
import org.mapano.mapi.io.ByteSource;

/** A store with users john and mary and their passwords; mary may not use POP3. */
final class MailFixture implements AutoCloseable {
  private final StoreFixture store = new StoreFixture(TestDatabase.h2());
  private final Map<String, StoreSession> users = new HashMap<>();
  private final Delivery delivery;

  MailFixture() {
    Map.of(
            "default_charset", "us-ascii",
            "insecure_html_join", "no",
            "unknown_charset_substitutions", "",
            "indexed_headers", "",
            "spam_header_name", "X-Spam-Status",
            "spam_header_value", "Yes,",
            "log_raw_message", "no",
            "server_name", "mail.example.com")
        .forEach(store::option);
    store.with(Sessions.class, new Passwords());
    store.with(Stores.class, store.stores());
    store.with(Messages.class, store.messages());
    for (String login : List.of("john", "mary")) {
      StoreSession session = store.users().add(login, 0);
      store.stores().createPrivate(TestUsers.system(), session.userId(), "en_US.UTF-8");
      users.put(login, session);
    }
    delivery = store.get(MailDelivery.class);
  }

  StoreFixture store() {
    return store;
  }

  StoreSession session(String login) {
    return users.get(login);
  }

  /** A session of a client. */
  Pop3Session session(MailConnection connection, Duration loginTimeout) {
    Pop3Services services =
        new Pop3Services(
            store.get(Sessions.class),
            new FeatureUsers(store.users(), "mary"),
            store.stores(),
            store.get(MessageIndex.class),
            store.messages());
    return new Pop3Session(
        connection,
        services,
        new Pop3Settings("", false, loginTimeout, Duration.ofMinutes(1), 5, 50));
  }

  /** Delivers a mail in which \r and \n are written out. */
  void deliver(String login, String mail) {
    UserAccount user = store.users().findByLogin(login).orElseThrow();
    byte[] text = mail.replace("\\r", "\r").replace("\\n", "\n").getBytes(UTF_8);
    Envelope envelope = new Envelope("a@example.net", "mx", "192.0.2.1", Instant.now());
    assertThat(delivery.deliver(envelope, List.of(user), ByteSource.of(text)).values())
        .containsOnly(DeliveryResult.DELIVERED);
  }

  @Override
  public void close() {
    store.close();
  }

  private final class Passwords implements Sessions {
    @Override
    public StoreSession logon(String login, String password, Origin origin) {
      boolean right = password.equals(login.equals("john") ? "pass word" : "secret");
      if (!right || !users.containsKey(login)) {
        throw new StoreException(ErrorCode.LOGON_FAILED, "Logon failed");
      }
      return users.get(login);
    }

    @Override
    public StoreSession system(String program) {
      return TestUsers.system();
    }

    @Override
    public StoreSession actAs(int userId, String program) {
      throw new AssertionError("nobody acts for others here");
    }
  }
}
