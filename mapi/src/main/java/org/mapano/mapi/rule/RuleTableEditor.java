package org.mapano.mapi.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Puts a rule into a stored table of rules; all other rules stay as their clients wrote them. */
public final class RuleTableEditor {
  private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
  private static final String EMPTY = "<tableData xmlns:SOAP-ENC=\"" + ENCODING + "\"/>";
  private static final String PROVIDER = Integer.toString(0x6681001F);

  private RuleTableEditor() {}

  /**
   * The table with another rule for delegates.
   *
   * @param table PR_RULES_DATA, null or empty for none
   * @param rule empty to leave none
   * @throws IllegalArgumentException when the table is damaged or too large
   */
  public static byte[] put(byte[] table, Optional<DelegateRule> rule) {
    if (table != null && table.length > RuleTable.MAX_SIZE) {
      throw new IllegalArgumentException("The table of rules is too large");
    }
    String text = table == null ? "" : new String(table, StandardCharsets.UTF_8);
    try {
      Document document = parse(text.isBlank() ? EMPTY : text.replaceAll("\0+$", ""));
      Element root = document.getDocumentElement();
      for (Node row = root.getFirstChild(); row != null; ) {
        Node next = row.getNextSibling();
        if (row instanceof Element element && isDelegateRule(element)) {
          root.removeChild(row);
        }
        row = next;
      }
      if (rule.isPresent()) {
        String added =
            EMPTY.substring(0, EMPTY.length() - 2) + ">" + rule.get().row() + "</tableData>";
        Element row = (Element) parse(added).getDocumentElement().getFirstChild();
        root.appendChild(document.importNode(row, true));
      }
      root.setAttributeNS(ENCODING, "SOAP-ENC:arrayType", "propVal[][" + rows(root) + "]");
      return write(document);
    } catch (SAXException damaged) {
      throw new IllegalArgumentException("The table of rules is damaged", damaged);
    }
  }

  private static int rows(Element root) {
    int rows = 0;
    for (Node row = root.getFirstChild(); row != null; row = row.getNextSibling()) {
      rows += row instanceof Element ? 1 : 0;
    }
    return rows;
  }

  private static boolean isDelegateRule(Element row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
      if (cell instanceof Element element
          && text(element, "ulPropTag").equals(PROVIDER)
          && text(element, "lpszA").equals(DelegateRule.PROVIDER)) {
        return true;
      }
    }
    return false;
  }

  private static String text(Element cell, String name) {
    for (Node part = cell.getFirstChild(); part != null; part = part.getNextSibling()) {
      if (part instanceof Element element && name.equals(element.getLocalName())) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }

  private static Document parse(String text) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] write(Document document) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      document.setXmlStandalone(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Damage is told by exceptions, and not printed. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {
      // The document can be read.
    }

    @Override
    public void error(SAXParseException error) throws SAXException {
      throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
