/**
 * Administration over HTTP: {@code /api/admin/v1}, JSON in and out, problem details (RFC 9457) for
 * every error, described by OpenAPI. Who asks is proven by {@link
 * org.mapano.web.admin.AuthenticationFilter}; what they may do is decided by the use cases.
 */
package org.mapano.web.admin;
