/** Layouts that scripts parse: tables, labels, sizes. */
package org.mapano.cli.text;
