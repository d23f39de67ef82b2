package org.mapano.ejb.search;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.mapano.mapi.document.StoredRestriction;
import org.mapano.mapi.document.XmlNode;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionException;

/** Reads criteria as they are stored (PR_EC_SEARCHFOLDER_CRITERIA), also by the original server. */
final class CriteriaReader {
  private static final long RECURSIVE = 4;

  private CriteriaReader() {}

  /** The criteria, or nothing when the document is none. */
  static Optional<SearchCriteria> read(String document) {
    try {
      XmlNode root = XmlNode.parse(document);
      List<byte[]> folders = new ArrayList<>();
      for (XmlNode folder : root.get("lpFolders").children()) {
        folders.add(Base64.getMimeDecoder().decode(folder.text().trim()));
      }
      Restriction restriction = StoredRestriction.read(root.get("lpRestrict"));
      boolean recursive = (root.number("ulFlags") & RECURSIVE) != 0;
      return Optional.of(new SearchCriteria(restriction, folders, recursive));
    } catch (XMLStreamException | IllegalArgumentException | RestrictionException damaged) {
      return Optional.empty();
    }
  }
}
