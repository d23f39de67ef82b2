/** Who may do what: the only place where rights are decided. */
package org.mapano.ejb.rights;
