/** Who is asking: the identity every use case gets, and how it is proven. */
package org.mapano.ejb.session;
