/** What sessions are given: the use cases, the options, and who has logged in. */
package org.mapano.gateway.imap.context;
