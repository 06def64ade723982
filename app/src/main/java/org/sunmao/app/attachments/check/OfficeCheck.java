package org.sunmao.app.attachments.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sunmao.app.attachments.Kind;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/** Documents of Office Open XML (ISO/IEC 29500): no macros, no controls, no objects of other programs, nothing that is fetched on opening. */
final class OfficeCheck {

    private static final String TYPES = "[content_types].xml";
    private static final int DEEPEST = 2;
    /** What may lead elsewhere: a link that somebody clicks, and the name of another workbook, which a spreadsheet asks about. */
    private static final Set<String> LEADS = Set.of("hyperlink", "externallinkpath");

    private static final Set<Kind> OFFICE = Set.of(Kind.DOCX, Kind.XLSX, Kind.PPTX);
    /** What a document may take in whole, and what is read by parts of programs that are attacked. */
    private static final Set<String> FOREIGN = Set.of("rtf", "doc", "xls", "ppt", "zip", "rar", "7z");

    private OfficeCheck() {}

    static void check(Kind kind, byte[] bytes) throws NotKeptException {
        check(kind, bytes, 0);
    }

    private static void check(Kind kind, byte[] bytes, int depth) throws NotKeptException {
        if (depth > DEEPEST) {
            throw new NotKeptException(Reason.BOMB, "");
        }
        try (Packed packed = Packed.open(bytes)) {
            types(kind, packed);
            for (String name : packed.names()) {
                part(packed, name, depth);
            }
        }
    }

    private static void types(Kind kind, Packed packed) throws NotKeptException {
        byte[] xml = packed.read(TYPES);
        if (xml == null) {
            throw new NotKeptException(Reason.MISMATCH, Sign.ARCHIVE.word());
        }
        List<String> types = new ArrayList<>();
        XmlTags.each(xml, (tag, attributes) -> {
            String type = attributes.getOrDefault("ContentType", "").toLowerCase(Locale.ROOT);
            types.add(type);
        });
        for (String type : types) {
            if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("activex")) {
                throw new NotKeptException(Reason.MACROS, type.substring(type.lastIndexOf('/') + 1));
            }
        }
        if (!types.contains(kind.mediaType() + ".main+xml")) {
            throw new NotKeptException(Reason.MISMATCH, Sign.ARCHIVE.word());
        }
    }

    private static void part(Packed packed, String name, int depth) throws NotKeptException {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String extension = file.substring(file.lastIndexOf('.') + 1);
        if (file.startsWith("vba") || name.contains("/macrosheets/") || name.contains("/activex/")) {
            throw new NotKeptException(Reason.MACROS, file);
        }
        boolean document = Kind.find(extension).filter(OFFICE::contains).isPresent();
        boolean object = name.contains("/embeddings/") && !name.endsWith("/") && !name.contains("/_rels/");
        if (document || object) {
            embedded(packed, name, file, extension, depth);
        } else if (extension.equals("rels")) {
            relations(packed, name);
        } else if (FOREIGN.contains(extension)
                || FileName.runs(extension) && !extension.equals("xml") && !name.contains("/media/")) {
            throw new NotKeptException(Reason.EMBEDDED, file);
        } else if (name.contains("/externallinks/") && extension.equals("xml")) {
            links(packed, name);
        }
    }

    /** The workbook behind a chart is a document like others; what belongs to other programs may be anything. */
    private static void embedded(Packed packed, String name, String file, String extension, int depth)
            throws NotKeptException {
        Optional<Kind> kind = Kind.find(extension).filter(OFFICE::contains);
        byte[] bytes = packed.read(name);
        if (kind.isEmpty() || bytes == null || Sign.of(bytes) != Sign.PACKAGE) {
            throw new NotKeptException(Reason.EMBEDDED, file);
        }
        check(kind.get(), bytes, depth + 1);
    }

    private static void relations(Packed packed, String name) throws NotKeptException {
        List<String> fetched = new ArrayList<>();
        XmlTags.each(read(packed, name), (tag, attributes) -> {
            String type = attributes.getOrDefault("Type", "").toLowerCase(Locale.ROOT);
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (attributes.getOrDefault("TargetMode", "").equalsIgnoreCase("external") && !LEADS.contains(kind)) {
                fetched.add(kind);
            }
        });
        if (!fetched.isEmpty()) {
            throw new NotKeptException(Reason.REMOTE, fetched.get(0));
        }
    }

    private static void links(Packed packed, String name) throws NotKeptException {
        List<String> started = new ArrayList<>();
        XmlTags.each(read(packed, name), (tag, attributes) -> {
            if (tag.equals("ddeLink") || tag.equals("oleLink")) {
                started.add(tag);
            }
        });
        if (!started.isEmpty()) {
            throw new NotKeptException(Reason.ACTIVE, started.get(0));
        }
    }

    private static byte[] read(Packed packed, String name) throws NotKeptException {
        byte[] bytes = packed.read(name);
        if (bytes == null) {
            throw new NotKeptException(Reason.BROKEN, "");
        }
        return bytes;
    }
}
