/** Sending over HTTP: a user posts a mail, and it is submitted as by any other client. */
package org.mapano.web.mail;
