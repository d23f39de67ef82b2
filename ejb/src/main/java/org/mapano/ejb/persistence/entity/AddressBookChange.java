package org.mapano.ejb.persistence.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A change to the address book. Table {@code abchanges}. */
@Entity
@Table(name = "abchanges")
public class AddressBookChange extends KeyedChange {}
