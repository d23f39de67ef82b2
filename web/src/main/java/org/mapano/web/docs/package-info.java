/** The description of the interfaces as pages that people read and try calls in. */
package org.mapano.web.docs;
