package org.mapano.jca.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;

/** One search, page by page on one connection. Never answers a part of the result. */
final class PagedSearch {
  /** More entries than any installation has objects; a runaway search ends here. */
  private static final int MAX_ENTRIES = 1_000_000;

  private PagedSearch() {}

  static List<SearchResultEntry> run(LDAPConnection connection, SearchRequest search, int pageSize)
      throws LDAPException {
    List<SearchResultEntry> entries = new ArrayList<>();
    ASN1OctetString cookie = null;
    do {
      SearchRequest page = search.duplicate();
      if (pageSize > 0) {
        // Not critical: a server that knows no pages answers everything at once.
        page.addControl(new SimplePagedResultsControl(pageSize, cookie, false));
      }
      SearchResult result = connection.search(page);
      entries.addAll(result.getSearchEntries());
      if (entries.size() > MAX_ENTRIES) {
        throw new LDAPException(ResultCode.SIZE_LIMIT_EXCEEDED, "Too many entries");
      }
      SimplePagedResultsControl answer = SimplePagedResultsControl.get(result);
      cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
    } while (cookie != null && cookie.getValueLength() > 0);
    return entries;
  }
}
