/** Operations on whole stores: finding, creating, removing and naming them. */
package org.mapano.soap.store;
