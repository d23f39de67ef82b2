package org.mapano.soap.codec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation: the annotated record is its request. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Operation {
  /** Local name of the request element. */
  String name();

  /** Local name of the answer's element, which clients check. */
  String responseElement();

  /** Record of the answer. */
  Class<? extends Record> response();
}
