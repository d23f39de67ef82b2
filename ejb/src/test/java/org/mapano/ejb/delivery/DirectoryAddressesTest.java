package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.Users;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserFixture;

/** Who is found in the directory for whom (MT-10). */
class DirectoryAddressesTest {
  private UserFixture fixture;
  private Companies companies;
  private UserAccount acme;
  private UserAccount globex;
  private UserAccount john;
  private UserAccount mary;

  @BeforeEach
  void prepare() {
    fixture =
        new UserFixture(
            TestDatabase.h2(),
            Map.of("server.enable_hosted_kopano", "yes", "server.loginname_format", "%u@%c"));
    UserFixture.Node node = fixture.node;
    companies = new Companies(node.companies, node.objects, node.companyEditor, node.relations);
    Users users = new Users(node.directory, node.objects, node.editor, node.companies);
    acme = companies.create(TestUsers.system(), CompanyChange.named("acme"));
    globex = companies.create(TestUsers.system(), CompanyChange.named("Globex"));
    john = users.create(TestUsers.system(), user("john@acme"));
    mary = users.create(TestUsers.system(), user("mary@Globex"));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static UserChange user(String login) {
    return UserChange.builder()
        .login(login)
        .fullName(login)
        .email(login + ".example")
        .password("pw")
        .build();
  }

  private List<String> found(UserAccount... readers) {
    DirectoryAddresses addresses =
        new DirectoryAddresses(
            fixture.node.directory, new Readers(fixture.node.directory, List.of(readers)));
    return Stream.of("john@acme.example", "mary@Globex.example")
        .filter(address -> addresses.resolve(address).isPresent())
        .toList();
  }

  @Test
  void companiesDoNotSeeEachOther() {
    assertThat(found(john)).containsExactly("john@acme.example");
    assertThat(found(mary)).containsExactly("mary@Globex.example");
    assertThat(found(john, mary)).as("what both read").isEmpty();
  }

  @Test
  void companyOnTheViewListIsSeen() {
    companies.add(TestUsers.system(), globex, acme, Relation.COMPANY_VIEW);
    fixture.waitASecond();
    assertThat(found(john)).containsExactly("john@acme.example", "mary@Globex.example");
    assertThat(found(john, mary)).containsExactly("mary@Globex.example");
  }
}
