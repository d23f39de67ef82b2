package org.mapano.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.ejb.persistence.entity.HierarchyNode;
import org.mapano.ejb.persistence.entity.Setting;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;

class EntityMappingTest {
  static List<Named<Supplier<TestDatabase>>> databases() {
    return List.of(Named.of("h2", TestDatabase::h2), Named.of("mariadb", TestDatabase::mariaDb));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everyTableIsMappedAsItIs(Supplier<TestDatabase> open) {
    try (TestDatabase database = open.get()) {
      TestEntities jpa = new TestEntities(database);
      assertThat(jpa.factory().getMetamodel().getEntities()).hasSize(25);
      for (EntityType<?> type : jpa.factory().getMetamodel().getEntities()) {
        database
            .transactions()
            .read(tx ->
                jpa.entities()
                    .with(
                        tx,
                        em ->
                            em.createQuery("SELECT e FROM " + type.getName() + " e")
                                .getResultList()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void entitiesShareTheTransaction(Supplier<TestDatabase> open) {
    try (TestDatabase database = open.get()) {
      TestEntities jpa = new TestEntities(database);
      long id =
          database
              .transactions()
              .write(tx -> {
                Settings.set(tx, "mapano_test", new byte[] {1});
                return jpa.entities()
                    .with(
                        tx,
                        em -> {
                          assertThat(em.find(Setting.class, "mapano_test").getValue())
                              .containsExactly(1);
                          HierarchyNode node = new HierarchyNode();
                          node.setParent(1L);
                          node.setType(3);
                          node.setOwner(2);
                          em.persist(node);
                          em.flush();
                          return node.getId();
                        });
              });
      assertThat(id).isEqualTo(3);
    }
  }
}
