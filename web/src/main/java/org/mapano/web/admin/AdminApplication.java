package org.mapano.web.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The administration interface, version 1. */
@ApplicationPath("/api/admin/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Mapano administration",
            version = "1",
            description =
                "Users, their stores, quota and features. Every error is an"
                    + " application/problem+json document (RFC 9457). Callers need administration"
                    + " level 1 or 2."),
    security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")})
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "Name and password of an administrator")
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The token of this start, from run/admin-token in the data directory")
public class AdminApplication extends Application {}
