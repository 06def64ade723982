package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through the package of a workbook once before a library is let near it: whole, no bomb, no macros, no document type
 * declarations. Collects on the way what the row reader does not tell: the merged regions by part name.
 */
final class ZipGuard {

    private static final long RATIO_FROM_BYTES = 16L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final int CONTENT_TYPES_READ = 1 << 20;

    private final ReadLimits limits;
    private final Map<String, List<MergedRegion>> merges = new HashMap<>();
    private long inflated;

    private ZipGuard(ReadLimits limits) {
        this.limits = limits;
    }

    /** Merged regions by name of the part, such as {@code xl/worksheets/sheet1.xml}. */
    static Map<String, List<MergedRegion>> check(Path file, ReadLimits limits) {
        ZipGuard guard = new ZipGuard(limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            refuseMacros(zip, parts);
            refuseOthers(zip);
            refuseTwins(parts);
            for (ZipEntry entry : parts) {
                guard.inflate(zip, entry);
            }
        } catch (ZipException e) {
            throw new UnreadableFileException("file.truncated", Map.of(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException("file.damaged", Map.of("detail", "zip"), e);
        }
        return guard.merges;
    }

    private static void refuseOthers(ZipFile zip) {
        if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.bin") == null) {
            if (zip.getEntry("word/document.xml") == null && zip.getEntry("ppt/presentation.xml") == null) {
                return;
            }
        }
        String found = zip.getEntry("xl/workbook.bin") != null
                ? "xlsb"
                : zip.getEntry("word/document.xml") != null
                        ? "docx"
                        : zip.getEntry("mimetype") != null ? "opendocument" : "zip";
        throw new UnreadableFileException("file.not-a-table", Map.of("found", found));
    }

    /** Macros are known by their part and by what the package says of its parts: a part may bear any name. */
    private static void refuseMacros(ZipFile zip, List<? extends ZipEntry> parts) throws IOException {
        boolean named = parts.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("vbaproject") || name.contains("/macrosheets/"));
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        String said = "";
        if (types != null) {
            try (InputStream in = zip.getInputStream(types)) {
                said = new String(in.readNBytes(CONTENT_TYPES_READ), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            }
        }
        if (named || said.contains("macroenabled") || said.contains("vbaproject") || said.contains("macrosheet")) {
            throw new UnreadableFileException("file.macro");
        }
    }

    /** Of two parts of one name, one program reads the first and another the second: what was looked at would not be what is read. */
    private static void refuseTwins(List<? extends ZipEntry> parts) {
        long names = parts.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (names < parts.size() || parts.size() > MOST_PARTS) {
            throw new UnreadableFileException("file.damaged", Map.of("detail", "zip"));
        }
    }

    private void inflate(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".xml") || name.endsWith(".rels");
        // A relation may call any part a sheet, whatever its name.
        XmlScan scan = new XmlScan(name.contains("worksheets/") || !named);
        long size = 0;
        boolean xml = named;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new UnreadableFileException("file.damaged", Map.of("detail", "zip"));
            }
            for (int n; (n = in.read(buffer)) > 0; ) {
                xml |= size == 0 && looksLikeXml(buffer, n);
                size += n;
                count(n, Math.max(size, entry.getSize()), entry.getCompressedSize());
                if (xml) {
                    scan.accept(buffer, n);
                }
            }
        }
        if (!scan.merges().isEmpty()) {
            merges.put(entry.getName(), scan.merges());
        }
    }

    /** Whether the first thing that is no blank and no mark of an encoding is a tag. */
    private static boolean looksLikeXml(byte[] bytes, int n) {
        int at = 0;
        while (at < n && (bytes[at] <= ' ')) {
            at++;
        }
        return at < n && bytes[at] == '<';
    }

    private void count(int bytes, long partSize, long packed) {
        inflated += bytes;
        if (partSize > RATIO_FROM_BYTES && partSize / Math.max(1, packed) > limits.maxInflateRatio()) {
            throw new UnreadableFileException(
                    "file.zip-bomb", Map.of("ratio", Long.toString(partSize / Math.max(1, packed))));
        }
        if (inflated > limits.maxInflatedBytes()) {
            throw new UnreadableFileException(
                    "file.too-large", Map.of("limit", Long.toString(limits.maxInflatedBytes())));
        }
    }
}
