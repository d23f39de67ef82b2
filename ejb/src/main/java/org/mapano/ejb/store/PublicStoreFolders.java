package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.folder.FolderWriter;
import org.mapano.ejb.folder.NewFolder;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AclRows;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Fills a new public store with its default folders (store-semantics 14). */
@Singleton
public class PublicStoreFolders {
  private static final int SUBTREE_RIGHTS = 0x49B;
  private static final int FINDER_RIGHTS = 0x499;
  private static final int ALL_FOLDERS_VALID = 0xFF;

  private final StoreCatalog catalog;
  private final FolderWriter folders;
  private final PropertyRows properties;
  private final AclRows acl;

  @Inject
  public PublicStoreFolders(
      StoreCatalog catalog, FolderWriter folders, PropertyRows properties, AclRows acl) {
    this.catalog = catalog;
    this.folders = folders;
    this.properties = properties;
    this.acl = acl;
  }

  /**
   * Creates the folders.
   *
   * @param owner Everyone or the company: who may use the store
   */
  void create(Tx tx, FolderFacts root, int owner) throws SQLException {
    List<FolderFacts> below =
        insert(tx, root, owner, "IPM_SUBTREE", "NON_IPM_SUBTREE", "FINDER_ROOT");
    FolderFacts subtree = below.get(0);
    FolderFacts finder = below.get(2);
    FolderFacts freeBusy = insert(tx, below.get(1), owner, "SCHEDULE+ FREE BUSY").getFirst();
    FolderFacts site = insert(tx, freeBusy, owner, "Zarafa 1").getFirst();
    long storeId = root.store().storeId();
    acl.grant(tx, storeId, owner, Rights.PUBLIC_DEFAULT);
    acl.grant(tx, subtree.folderId(), owner, SUBTREE_RIGHTS);
    acl.grant(tx, finder.folderId(), owner, FINDER_RIGHTS);
    acl.grant(tx, freeBusy.folderId(), owner, Rights.PUBLIC_DEFAULT);
    acl.grant(tx, site.folderId(), owner, Rights.ALL);
    PropMap onStore =
        new PropMap()
            .put(Tags.PR_DISPLAY_NAME, "Public folder")
            .put(Tags.PR_VALID_FOLDER_MASK, ALL_FOLDERS_VALID)
            .put(Tags.PR_IPM_SUBTREE_ENTRYID, subtree.entryId())
            .put(Tags.PR_NON_IPM_SUBTREE_ENTRYID, below.get(1).entryId())
            .put(Tags.PR_FINDER_ENTRYID, finder.entryId())
            .put(Tags.PR_SPLUS_FREE_BUSY_ENTRYID, freeBusy.entryId())
            .put(Tags.PR_FREE_BUSY_FOR_LOCAL_SITE_ENTRYID, site.entryId());
    properties.put(tx, List.of(new ObjectProperties(storeId, onStore)));
  }

  private List<FolderFacts> insert(Tx tx, FolderFacts parent, int owner, String... names)
      throws SQLException {
    List<NewFolder> rows =
        java.util.Arrays.stream(names).map(name -> new NewFolder(name, new PropMap())).toList();
    List<FolderFacts> created = new java.util.ArrayList<>();
    for (long id : folders.insert(tx, parent, owner, rows)) {
      created.add(catalog.folder(tx, id));
    }
    return created;
  }
}
