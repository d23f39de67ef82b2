/** Operations on tables; a session's open tables have numbers that are its own. */
package org.mapano.soap.table;
