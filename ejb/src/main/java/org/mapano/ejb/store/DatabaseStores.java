package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** {@link Stores} on the database. */
@Singleton
public class DatabaseStores implements Stores {
  private final Transactions transactions;
  private final StoreRows rows;
  private final HierarchyRows hierarchy;
  private final StoreCatalog catalog;
  private final PropertyRows properties;
  private final SpecialFolderReader special;
  private final StoreCreator creator;
  private final PrivateStoreFolders privateFolders;
  private final PublicStoreFolders publicFolders;
  private final StoreEditor editor;
  private final StoreSettingsReader settings;
  private final UserDirectory users;

  @Inject
  DatabaseStores(
      Transactions transactions,
      StoreRows rows,
      HierarchyRows hierarchy,
      StoreCatalog catalog,
      PropertyRows properties,
      SpecialFolderReader special,
      StoreCreator creator,
      PrivateStoreFolders privateFolders,
      PublicStoreFolders publicFolders,
      StoreEditor editor,
      StoreSettingsReader settings,
      UserDirectory users) {
    this.transactions = transactions;
    this.rows = rows;
    this.hierarchy = hierarchy;
    this.catalog = catalog;
    this.properties = properties;
    this.special = special;
    this.creator = creator;
    this.privateFolders = privateFolders;
    this.publicFolders = publicFolders;
    this.editor = editor;
    this.settings = settings;
    this.users = users;
  }

  @Override
  public Optional<StoreInfo> ofUser(int userId) {
    return transactions.read(tx -> first(tx, userId, StoreType.PRIVATE));
  }

  @Override
  public Optional<StoreInfo> publicStore(int companyId) {
    return transactions.read(tx -> first(tx, publicOwner(companyId), StoreType.PUBLIC));
  }

  private Optional<StoreInfo> first(Tx tx, int ownerId, StoreType type) throws SQLException {
    return rows.ofOwner(tx, ownerId, type).stream().findFirst();
  }

  private static int publicOwner(int companyId) {
    return companyId == 0 ? StoreSession.EVERYONE : companyId;
  }

  @Override
  public StoreInfo get(long storeId) {
    return transactions.read(tx -> read(tx, storeId));
  }

  private StoreInfo read(Tx tx, long storeId) throws SQLException {
    ObjectRow row = hierarchy.find(tx, List.of(storeId)).get(storeId);
    if (row == null || row.type() != ObjectType.STORE) {
      throw StoreException.notFound("Store " + storeId);
    }
    return catalog.store(tx, storeId).ownedBy(row.owner());
  }

  @Override
  public StoreInfo createPrivate(StoreSession session, int userId, String locale) {
    UserAccount user =
        users.findById(userId).orElseThrow(() -> StoreException.notFound("User " + userId));
    checkAdmin(session, user.companyId());
    Author owner = Authors.author(user);
    return transactions.write(tx -> {
      FolderFacts root =
          creator.create(tx, userId, user.login(), StoreType.PRIVATE, user.companyId());
      privateFolders.create(tx, root, owner, locale);
      return root.store().ownedBy(userId);
    });
  }

  @Override
  public StoreInfo createPublic(StoreSession session, int companyId, String locale) {
    checkAdmin(session, companyId);
    int owner = publicOwner(companyId);
    String name =
        users.findById(owner).map(UserAccount::login).filter(n -> n != null).orElse("Everyone");
    return transactions.write(tx -> {
      FolderFacts root = creator.create(tx, owner, name, StoreType.PUBLIC, companyId);
      publicFolders.create(tx, root, owner);
      return root.store().ownedBy(owner);
    });
  }

  private static void checkAdmin(StoreSession session, int companyId) {
    if (!session.administers(companyId)) {
      throw StoreException.noAccess("the stores of company " + companyId);
    }
  }

  @Override
  public long size(long storeId) {
    Long size =
        transactions.read(tx ->
            properties
                .read(tx, storeId, Tags.PR_MESSAGE_SIZE_EXTENDED)
                .longValue(Tags.PR_MESSAGE_SIZE_EXTENDED));
    return size == null ? 0 : size;
  }

  @Override
  public SpecialFolders specialFolders(long storeId) {
    return transactions.read(tx -> special.read(tx, catalog.store(tx, storeId)));
  }

  @Override
  public StoreSettings settings(long storeId) {
    return transactions.read(tx -> settings.read(tx, catalog.store(tx, storeId)));
  }

  @Override
  public FreeBusyPlaces freeBusy(long storeId) {
    return transactions.read(tx -> settings.places(tx, catalog.store(tx, storeId).rootFolderId()));
  }

  @Override
  public void change(StoreSession session, long storeId, PropMap set, List<Integer> delete) {
    transactions.write(tx -> {
      editor.change(tx, session, storeId, set, delete);
      return null;
    });
  }
}
