package org.mapano.ejb.addressbook;

import java.util.List;
import org.mapano.mapi.prop.PropMap;

/**
 * An object of the address book as it is read.
 *
 * @param asked tags that a client is told of, present or not
 * @param properties what is known, further properties included
 */
public record Entry(List<Integer> asked, PropMap properties) {}
