/** A small client of the administration interface. */
package org.mapano.cli.rest;
