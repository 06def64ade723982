package org.sunmao.app.activities.rules;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as RFC 4287 has it. */
public final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * An entry.
     *
     * @param id an IRI that is never used for anything else
     * @param photos addresses of JPEG pictures that belong to it
     */
    public record Entry(
            String id,
            String title,
            Instant published,
            Instant updated,
            String author,
            String link,
            String summary,
            String category,
            List<String> photos) {

        public Entry {
            photos = List.copyOf(photos);
        }
    }

    /**
     * The feed; it was updated when its newest entry was, and at the epoch where there is none.
     *
     * @param self where it is read
     * @param page the page that says the same to people
     */
    public static String of(String id, String title, String self, String page, String author, List<Entry> entries) {
        var text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            element(out, "id", id);
            element(out, "title", title);
            element(
                    out,
                    "updated",
                    moment(entries.stream()
                            .map(Entry::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)));
            link(out, "self", self);
            link(out, "alternate", page);
            person(out, author);
            for (Entry entry : entries) {
                write(out, entry);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", entry.id());
        element(out, "title", entry.title());
        element(out, "published", moment(entry.published()));
        element(out, "updated", moment(entry.updated()));
        person(out, entry.author());
        link(out, "alternate", entry.link());
        for (String photo : entry.photos()) {
            link(out, "enclosure", photo);
            out.writeAttribute("type", "image/jpeg");
        }
        out.writeEmptyElement("category");
        out.writeAttribute("term", entry.category());
        out.writeStartElement("summary");
        out.writeAttribute("type", "text");
        out.writeCharacters(clean(entry.summary()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    private static void person(XMLStreamWriter out, String name) throws XMLStreamException {
        out.writeStartElement("author");
        element(out, "name", name);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", href);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Characters that XML 1.0 has no way to write become blanks. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }
}
