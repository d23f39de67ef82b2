package org.mapano.soap.metro;

import com.sun.xml.ws.api.BindingID;
import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.WSBinding;
import com.sun.xml.ws.api.pipe.Codec;
import org.mapano.soap.door.SoapDoor;

/** The binding of the endpoint: SOAP over HTTP with our own reader and writer. */
final class DoorBinding extends BindingID {
  private final SoapDoor door;

  /**
   * @param door reads and writes
   */
  DoorBinding(SoapDoor door) {
    this.door = door;
  }

  @Override
  public SOAPVersion getSOAPVersion() {
    return SOAPVersion.SOAP_11;
  }

  @Override
  public Codec createEncoder(WSBinding binding) {
    return new DoorCodec(door);
  }

  @Override
  public String toString() {
    return "urn:mapano:mapi-in-soap";
  }
}
