package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.InputStream;
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
            refuseOthers(zip);
            for (ZipEntry entry : Collections.list(zip.entries())) {
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
        if (zip.getEntry("xl/vbaProject.bin") != null) {
            throw new UnreadableFileException("file.macro");
        }
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

    private void inflate(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        XmlScan scan = new XmlScan(name.contains("worksheets/"));
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new UnreadableFileException("file.damaged", Map.of("detail", "zip"));
            }
            for (int n; (n = in.read(buffer)) > 0; ) {
                size += n;
                count(n, Math.max(size, entry.getSize()), entry.getCompressedSize());
                scan.accept(buffer, n);
            }
        }
        if (!scan.merges().isEmpty()) {
            merges.put(entry.getName(), scan.merges());
        }
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
