/**
 * Rules of a mailbox: what clients have stored of them (MS-OXORULE), read into conditions and
 * actions. Carrying them out is not done here.
 */
package org.mapano.mapi.rule;
