/** Puts the server together inside a container: what the use cases need from outside. */
package org.mapano.ejb.boot;
