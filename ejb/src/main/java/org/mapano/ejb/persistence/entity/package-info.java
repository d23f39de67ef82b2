/**
 * JPA entities over the tables of the schema, for code that handles single rows. The property rows
 * of messages are read and written in bulk elsewhere; see {@link org.mapano.ejb.persistence}.
 */
package org.mapano.ejb.persistence.entity;
