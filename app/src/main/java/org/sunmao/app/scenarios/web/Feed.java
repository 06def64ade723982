package org.sunmao.app.scenarios.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.shell.Ui;

/** Released entries in the Atom Syndication Format (RFC 4287). */
final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Feed() {}

    /**
     * The feed.
     *
     * @param base the address of the platform without a slash at its end
     */
    static byte[] write(Ui ui, String base, List<Entry> entries) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute(
                    "xml", XMLConstants.XML_NS_URI, "lang", ui.language().tag());
            text(xml, "id", base + "/scenarios/public");
            text(xml, "title", ui.t("scenarios.public.title"));
            text(xml, "updated", updated(entries));
            link(xml, "self", base + "/scenarios/public/feed.atom", "application/atom+xml");
            link(xml, "alternate", base + "/scenarios/public", "text/html");
            person(xml, ui.t("shell.name"));
            for (Entry entry : entries) {
                entry(xml, ui, base, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, Ui ui, String base, Entry entry) throws XMLStreamException {
        String at = base + "/scenarios/public/" + entry.matter();
        xml.writeStartElement("entry");
        text(xml, "id", at);
        text(xml, "title", entry.title());
        text(xml, "updated", moment(entry.releasedOn()));
        link(xml, "alternate", at, "text/html");
        person(xml, entry.owner());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.field());
        xml.writeAttribute("label", Names.of(ui, "field", entry.field()));
        text(xml, "summary", entry.text(entry.sort() == Sort.OPPORTUNITY ? "needs" : "description"));
        xml.writeEndElement();
    }

    private static void person(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static String updated(List<Entry> entries) {
        return moment(entries.stream()
                .map(Entry::releasedOn)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH));
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(MatterTime.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
