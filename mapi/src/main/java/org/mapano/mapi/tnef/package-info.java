/**
 * Transport-neutral encapsulation (MS-OXTNEF): the {@code winmail.dat} in which Outlook and
 * Exchange send what mail cannot express. Everything read is taken for hostile: a part that breaks
 * a rule or a limit is refused as a whole and stays an attachment.
 */
package org.mapano.mapi.tnef;
