package org.sunmao.app.intake.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Opens whatever a department sent. */
public final class SourceFiles {

    private SourceFiles() {}

    /** As {@link #open(Path, String, ReadLimits)} with {@link ReadLimits#DEFAULT}. */
    public static SourceFile open(Path file, String originalName) throws UnreadableFileException {
        return open(file, originalName, ReadLimits.DEFAULT);
    }

    /**
     * Sniffs the content, finds the tables and their headers. Nothing is evaluated, no reference to the outside is followed.
     *
     * @param file where the bytes are; not changed
     * @param originalName the name the sender gave it; used for names only, its extension is never trusted
     * @throws UnreadableFileException if there is no table in it, or none that can be read within the limits
     */
    public static SourceFile open(Path file, String originalName, ReadLimits limits) throws UnreadableFileException {
        byte[] head = Reading.guarded(() -> TextEncoding.head(file, 8));
        if (head.length == 0) {
            throw new UnreadableFileException("file.empty");
        }
        if (TextEncoding.startsWith(head, 'P', 'K')) {
            return TableFile.of(XlsxFile.open(file, limits), limits);
        }
        if (TextEncoding.startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return TableFile.of(XlsFile.open(file), limits);
        }
        return openText(file, stem(originalName), limits);
    }

    private static SourceFile openText(Path file, String name, ReadLimits limits) {
        TextEncoding encoding = Reading.guarded(() -> TextEncoding.of(file));
        String start = Reading.guarded(() -> CsvFile.sample(file, encoding)).stripLeading();
        if (start.startsWith("{")) {
            return GeoJsonFile.open(file, name, encoding, limits);
        }
        refuseOthers(start);
        return TableFile.of(CsvFile.open(file, name, encoding, limits), limits);
    }

    private static void refuseOthers(String start) {
        String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            String found = lower.contains("<html") || lower.contains("<table") || lower.contains("doctype html")
                    ? "html"
                    : "xml";
            throw new UnreadableFileException("file.not-a-table", Map.of("found", found));
        }
        if (lower.startsWith("%pdf")) {
            throw new UnreadableFileException("file.not-a-table", Map.of("found", "pdf"));
        }
        long odd = start.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == '\ufffd')
                .count();
        if (odd > 8 && odd > start.length() / 50) {
            throw new UnreadableFileException("file.not-a-table", Map.of("found", "binary"));
        }
    }

    private static String stem(String originalName) {
        String name =
                originalName.substring(Math.max(originalName.lastIndexOf('/'), originalName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
