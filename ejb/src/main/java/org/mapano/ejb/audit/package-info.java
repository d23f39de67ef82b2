/**
 * The security log: logons and accesses, in the lines that existing tools parse (AUDIT-01 to 13).
 */
package org.mapano.ejb.audit;
