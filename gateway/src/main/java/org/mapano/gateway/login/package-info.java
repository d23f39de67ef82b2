/** What the protocols with a login share: credentials, and when a password may be sent. */
package org.mapano.gateway.login;
