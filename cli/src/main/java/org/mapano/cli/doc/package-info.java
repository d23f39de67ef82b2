/** What the build makes of a command's options: the manual page and the completion script. */
package org.mapano.cli.doc;
