package org.sunmao.app.attachments.check;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/** The tags of an XML part with their attributes; nothing is fetched, and a document type is refused, for these parts never have one. */
final class XmlTags {

    private XmlTags() {}

    static void each(byte[] xml, BiConsumer<String, Map<String, String>> taken) throws NotKeptException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new NotKeptException(Reason.BROKEN, "");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    taken.accept(reader.getLocalName(), attributes(reader));
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw new NotKeptException(Reason.BROKEN, "");
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
