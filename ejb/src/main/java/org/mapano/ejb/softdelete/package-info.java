/**
 * Deleted objects: what is only marked can be restored until its lifetime is over; what is removed
 * for good leaves no rows and no data.
 */
package org.mapano.ejb.softdelete;
