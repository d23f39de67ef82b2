package org.mapano.soap.codec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list that is written as a SOAP-ENC array; without this a list is a plain item sequence. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface SoapArray {
  /** Text of the array type without the count, e.g. {@code propVal} or {@code propVal[]}. */
  String value();
}
