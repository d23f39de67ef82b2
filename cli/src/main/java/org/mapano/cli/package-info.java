/** Command line tools for administrators. They speak to the server over its REST interface. */
package org.mapano.cli;
