package org.mapano.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What every user source does. It must have the active user {@code john} (John Doe,
 * john@example.com, password {@code s3cret}), the non-active user {@code info} (info@example.com)
 * and the security group {@code sales} with john in it.
 */
public interface UserSourceContract {
  /** The source. */
  UserSource source();

  @Test
  default void findsUsersByNameWithoutRegardToCase() {
    SourceObject john = source().findUser("JOHN").orElseThrow();
    assertThat(john.login()).isEqualTo("john");
    assertThat(john.fullName()).isEqualTo("John Doe");
    assertThat(john.email()).isEqualTo("john@example.com");
    assertThat(john.objectClass()).isEqualTo(ObjectClass.ACTIVE_USER);
    assertThat(john.adminLevel()).isZero();
    assertThat(john.signature()).isNotEmpty();
  }

  @Test
  default void findsNoUserThatIsNotThere() {
    assertThat(source().findUser("nobody")).isEmpty();
    assertThat(source().findUser("")).isEmpty();
    assertThat(source().findUser("sales")).isEmpty();
    assertThat(source().findUser("john' or '1'='1")).isEmpty();
    assertThat(source().findUser("*")).isEmpty();
    assertThat(source().findUser("j%")).isEmpty();
    assertThat(source().findUser("joh*")).isEmpty();
    assertThat(source().findUser("john)(uid=*")).isEmpty();
    assertThat(source().findUser("john\\2a")).isEmpty();
    assertThat(source().findUser("john\0")).isEmpty();
  }

  @Test
  default void findsObjectsByExternalId() {
    SourceObject john = source().findUser("john").orElseThrow();
    assertThat(source().find(john.externId(), 1))
        .hasValueSatisfying(found -> {
          assertThat(found.login()).isEqualTo("john");
          assertThat(found.externId()).isEqualTo(john.externId());
        });
    assertThat(source().find(john.externId(), 3)).isEmpty();
    assertThat(source().find(new byte[] {1}, 1)).isEmpty();
  }

  @Test
  default void findsAddressesExactly() {
    assertThat(source().findByAddress("John@Example.com"))
        .singleElement()
        .extracting(SourceObject::login)
        .isEqualTo("john");
    assertThat(source().findByAddress("info")).hasSize(1);
    assertThat(source().findByAddress("example.com")).isEmpty();
    assertThat(source().findByAddress("")).isEmpty();
  }

  @Test
  default void listsUsersInOrder() {
    assertThat(source().logins()).contains("info", "john").doesNotContain("sales").isSorted();
    assertThat(source().users(source().logins()))
        .extracting(SourceObject::login)
        .containsExactlyElementsOf(source().logins());
  }

  @Test
  default void tellsMemberships() {
    SourceObject john = source().findUser("john").orElseThrow();
    assertThat(source().groupsOf(john)).extracting(SourceObject::login).containsExactly("sales");
    assertThat(source().groupsOf(source().findUser("info").orElseThrow())).isEmpty();
  }

  @Test
  default void findsGroupsByName() {
    SourceObject sales = source().findGroup("Sales").orElseThrow();
    assertThat(sales.objectClass()).isEqualTo(ObjectClass.SECURITY_GROUP);
    assertThat(source().findGroup("john")).isEmpty();
    assertThat(source().related(sales, Relation.MEMBER))
        .extracting(SourceObject::login)
        .containsExactly("john");
    assertThat(source().related(sales, Relation.SEND_AS)).isEmpty();
  }

  @Test
  default void findsBeginningsOfNamesAndAddresses() {
    assertThat(source().search("JOHN")).extracting(SourceObject::login).containsExactly("john");
    assertThat(source().search("info@ex")).extracting(SourceObject::login).containsExactly("info");
    assertThat(source().search("sal")).extracting(SourceObject::login).containsExactly("sales");
    assertThat(source().search("")).isEmpty();
    assertThat(source().search("%")).isEmpty();
    assertThat(source().search("*")).isEmpty();
    assertThat(source().search("*)(objectClass=*")).isEmpty();
    assertThat(source().all())
        .extracting(SourceObject::login)
        .contains("john", "info", "sales")
        .doesNotHaveDuplicates();
  }

  @Test
  default void checksPasswords() {
    SourceObject john = source().findUser("john").orElseThrow();
    assertThat(source().checkPassword(john, "s3cret")).isTrue();
    assertThat(source().checkPassword(john, "S3cret")).isFalse();
    assertThat(source().checkPassword(john, "")).isFalse();
    assertThat(source().checkPassword(null, "s3cret")).isFalse();
  }

  @Test
  default void staysAtAGenerationWhileNothingChanges() {
    assertThat(source().generation()).isEqualTo(source().generation());
  }
}
