package org.mapano.soap.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLOutputFactory2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.soap.operation.CreateFoldersCall;
import org.mapano.soap.operation.GetStoreCall;
import org.mapano.soap.operation.LogoffCall;
import org.mapano.soap.operation.LogonCall;
import org.mapano.soap.operation.Operations;
import org.mapano.soap.operation.SaveObjectCall;
import org.mapano.soap.operation.TableQueryRowsCall;
import org.mapano.soap.operation.TableRestrictCall;
import org.mapano.soap.type.GetStoreResponse;
import org.mapano.soap.type.HiLo;
import org.mapano.soap.type.PropVal;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.TableQueryRowsResponse;

class MessageCodecTest {
  private final MessageCodec codec = new MessageCodec(Operations.ALL);

  @Test
  void everyOperationHasACodec() {
    assertThat(Operations.ALL).hasSize(129);
  }

  @Test
  void readsALogonInAnyOrderAndSkipsWhatItDoesNotKnow() {
    LogonCall logon =
        (LogonCall)
            read(
                "<ns:logon><szPassword>pa&lt;ss</szPassword><unknown><x>1</x></unknown>"
                    + "<szUsername>user</szUsername><szImpersonateUser/>"
                    + "<ullSessionGroup>18446744073709551615</ullSessionGroup>"
                    + "<sLicenseReq>bG lj</sLicenseReq></ns:logon>");
    assertThat(logon.szUsername()).isEqualTo("user");
    assertThat(logon.szPassword()).isEqualTo("pa<ss");
    assertThat(logon.szImpersonateUser()).isEmpty();
    assertThat(logon.szVersion()).isNull();
    assertThat(logon.ulCapabilities()).isZero();
    assertThat(Long.toUnsignedString(logon.ullSessionGroup())).isEqualTo("18446744073709551615");
    assertThat(logon.sLicenseReq()).asString().isEqualTo("lic");
  }

  @Test
  void readsATreeOfObjects() {
    SaveObjectCall save =
        (SaveObjectCall)
            read(
                "<ns:saveObject><ulSessionId>1</ulSessionId><lpsSaveObj><item><delProps/>"
                    + "<modProps><item><ulPropTag>805568515</ulPropTag><ul>0</ul></item></modProps>"
                    + "<bDelete>true</bDelete><ulClientId>1</ulClientId><ulObjType>6</ulObjType>"
                    + "</item><delProps><item>3604511</item></delProps><ulObjType>5</ulObjType>"
                    + "</lpsSaveObj></ns:saveObject>");
    assertThat(save.lpsSaveObj().ulObjType()).isEqualTo(5);
    assertThat(save.lpsSaveObj().delProps()).containsExactly(3604511L);
    assertThat(save.lpsSaveObj().children()).hasSize(1);
    assertThat(save.lpsSaveObj().children().getFirst().bDelete()).isTrue();
    assertThat(save.lpsSaveObj().children().getFirst().modProps())
        .containsExactly(new PropVal(805568515L, 0L));
    assertThat(save.lpsSaveObj().lpInstanceIds()).isNull();
  }

  @Test
  void namesWithHyphensAreRead() {
    CreateFoldersCall call =
        (CreateFoldersCall)
            read(
                "<ns:create-folders><session-id>7</session-id><batch><item><name>a</name>"
                    + "<open-if-exists>true</open-if-exists></item></batch></ns:create-folders>");
    assertThat(call.sessionId()).isEqualTo(7);
    assertThat(call.batch().getFirst().openIfExists()).isTrue();
  }

  @Test
  void nilIsNull() {
    GetStoreCall call =
        (GetStoreCall)
            read(
                "<ns:getStore><ulSessionId>3</ulSessionId><lpsEntryId"
                    + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " xsi:nil='true'/></ns:getStore>");
    assertThat(call.lpsEntryId()).isNull();
  }

  @Test
  void unknownOperationsAndNamespacesAreNoRequest() {
    assertThat(read("<ns:noSuchThing/>")).isNull();
    assertThat(readRaw("<logoff xmlns='urn:other'/>")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ns:logoff><ulSessionId>x</ulSessionId></ns:logoff>",
        "<ns:logoff><ulSessionId>1</ulSessionId>",
        "<ns:logoff><ulSessionId>1</ulSession></ns:logoff>",
        "<ns:logoff><ulSessionId>99999999999999999999999</ulSessionId></ns:logoff>",
        "<ns:getStore><lpsEntryId>!!!!</lpsEntryId></ns:getStore>",
        "<ns:setLockState><bLocked>perhaps</bLocked></ns:setLockState>"
      })
  void whatCannotBeReadIsRefused(String request) {
    assertThatThrownBy(() -> read(request)).isInstanceOf(SoapFormatException.class);
  }

  @Test
  void nestingIsLimited() {
    String open = "<lpNot><lpNot>".repeat(30);
    String close = "</lpNot></lpNot>".repeat(30);
    assertThatThrownBy(() ->
            read(
                "<ns:tableRestrict><lpRestrict>"
                    + open
                    + close
                    + "</lpRestrict></ns:tableRestrict>"))
        .isInstanceOf(SoapFormatException.class)
        .hasMessageContaining("deep");
  }

  @Test
  void restrictionsAreRead() {
    TableRestrictCall call =
        (TableRestrictCall)
            read(
                "<ns:tableRestrict><lpRestrict><ulType>0</ulType><lpAnd><item><ulType>8</ulType>"
                    + "<lpExist><ulPropTag>5</ulPropTag></lpExist></item></lpAnd></lpRestrict>"
                    + "</ns:tableRestrict>");
    assertThat(call.lpRestrict().lpAnd().getFirst().lpExist().ulPropTag()).isEqualTo(5);
  }

  @Test
  void leavesOutWhatIsOptionalAndWritesTheRestEmpty() {
    assertThat(
            write(
                GetStoreCall.class,
                new GetStoreResponse(0x80000002L, new byte[0], null, new byte[] {1}, null)))
        .isEqualTo(
            "<ns:getStoreResponse><er>2147483650</er><sStoreId></sStoreId><sRootId></sRootId>"
                + "<guid>AQ==</guid></ns:getStoreResponse>");
  }

  @Test
  void writesRowsAsArraysOfArrays() {
    List<PropVal> row =
        List.of(
            new PropVal(235339779, 4000000000L),
            new PropVal(268370178, new byte[] {0, 1, 2, 3}),
            new PropVal(805765184, new HiLo(30000000, 4000000000L)),
            new PropVal(1728057375, List.of("a", "b")));
    assertThat(
            write(TableQueryRowsCall.class, new TableQueryRowsResponse(0, List.of(row, List.of()))))
        .isEqualTo(
            "<ns:tableQueryRowsResponse><er>0</er><sRowSet SOAP-ENC:arrayType=\"propVal[][2]\">"
                + "<item SOAP-ENC:arrayType=\"propVal[4]\">"
                + "<item><ulPropTag>235339779</ulPropTag><ul>4000000000</ul></item>"
                + "<item><ulPropTag>268370178</ulPropTag><bin>AAECAw==</bin></item>"
                + "<item><ulPropTag>805765184</ulPropTag><hilo><hi>30000000</hi>"
                + "<lo>4000000000</lo></hilo></item>"
                + "<item><ulPropTag>1728057375</ulPropTag>"
                + "<mvszA SOAP-ENC:arrayType=\"xsd:string[2]\"><item>a</item><item>b</item></mvszA>"
                + "</item></item><item SOAP-ENC:position=\"[1]\"></item></sRowSet>"
                + "</ns:tableQueryRowsResponse>");
  }

  @Test
  void textSurvivesXml() {
    String text = "a\r\nb\tc<&>\u0001\uD800d\uD83D\uDE00";
    String written =
        write(
            TableQueryRowsCall.class,
            new TableQueryRowsResponse(0, List.of(List.of(new PropVal(0x0037001FL, text)))));
    assertThat(written).contains("a&#xD;\nb\tc&lt;&amp;&gt;??d\uD83D\uDE00");
  }

  @Test
  void resultsAreOneElement() {
    assertThat(write(LogoffCall.class, new Result(0)))
        .isEqualTo("<ns:logoffResponse><result>0</result></ns:logoffResponse>");
  }

  private Record read(String request) {
    return readRaw(request.replaceFirst("(<ns:[A-Za-z-]+)", "$1 xmlns:ns='urn:zarafa'"));
  }

  private Record readRaw(String request) {
    try {
      XMLStreamReader in =
          XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(request));
      in.nextTag();
      return codec.readRequest(in, new ReadLimits(40, 1000));
    } catch (XMLStreamException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** By the writer of the JDK, and by the one that takes finished text: they must agree. */
  private String write(Class<? extends Record> request, Record answer) {
    XMLOutputFactory quick = XMLOutputFactory.newFactory();
    assertThat(quick).isInstanceOf(XMLOutputFactory2.class);
    quick.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
    String plain = write(XMLOutputFactory.newDefaultFactory(), request, answer);
    assertThat(write(quick, request, answer)).isEqualTo(plain);
    return plain;
  }

  private String write(XMLOutputFactory factory, Class<? extends Record> request, Record answer) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter out = factory.createXMLStreamWriter(text);
      codec.writeResponse(out, request, answer);
      out.flush();
      return text.toString();
    } catch (XMLStreamException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
