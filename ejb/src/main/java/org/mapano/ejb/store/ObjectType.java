package org.mapano.ejb.store;

/** MAPI object types as {@code hierarchy.type} holds them. */
public final class ObjectType {
  public static final int STORE = 1;
  public static final int FOLDER = 3;
  public static final int MESSAGE = 5;

  /** A recipient that is a user, resource or contact. */
  public static final int RECIPIENT = 6;

  public static final int ATTACHMENT = 7;

  /** A recipient that is a distribution list. */
  public static final int RECIPIENT_LIST = 8;

  private ObjectType() {}
}
