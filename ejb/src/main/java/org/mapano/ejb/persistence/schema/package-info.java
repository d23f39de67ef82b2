/** The form of the database: migrations, first rows, and the check of what is found at start. */
package org.mapano.ejb.persistence.schema;
