/** Databases for tests: H2 in a temporary file, and a MariaDB server of the test run's own. */
package org.mapano.ejb.testing;
