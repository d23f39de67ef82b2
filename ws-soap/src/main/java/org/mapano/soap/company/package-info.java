/** Companies: with one tenant every operation is refused as the clients expect it. */
package org.mapano.soap.company;
