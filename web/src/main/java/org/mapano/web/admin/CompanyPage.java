package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the list of companies.
 *
 * @param companies the companies by name
 * @param offset position of the first one
 * @param limit greatest number of companies in this part
 * @param total number of all companies that the caller sees
 */
@Schema(name = "CompanyPage")
public record CompanyPage(List<CompanyView> companies, int offset, int limit, int total) {}
