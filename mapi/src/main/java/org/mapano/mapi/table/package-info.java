/** The shape of tables: column sets, sort orders, and keys that put rows in order. */
package org.mapano.mapi.table;
