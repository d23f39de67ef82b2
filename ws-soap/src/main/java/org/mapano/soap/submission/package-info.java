/** Operations on mail that is to be sent. */
package org.mapano.soap.submission;
