package org.sunmao.sample.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook so that equal contents are equal bytes: the library stamps the hour and shuffles merged ranges. */
final class Xlsx {

    private static final String CORE = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/sheet";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    /** Larger sheets are long lists with one merged title, and are copied without being held. */
    private static final long MERGES_SORTED_BELOW = 64L << 20;

    private Xlsx() {}

    /** Fills a workbook. */
    interface Body {
        void fill(Workbook workbook) throws IOException;
    }

    static void write(Path path, LocalDate created, Body body) throws IOException {
        Files.createDirectories(path.getParent());
        // The library's zip can only be read by its directory at the end, hence a file and not a stream.
        Path raw = path.resolveSibling("raw.part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 16);
                    Workbook workbook = new Workbook(out, "Sunmao sample", "1.0")) {
                workbook.setCompressionLevel(1);
                body.fill(workbook);
            }
            restamp(raw, path, created);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void restamp(Path raw, Path path, LocalDate created) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                ZipOutputStream out =
                        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16))) {
            out.setLevel(4);
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(created.atTime(9, 0));
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    copy(content, out, entry, created);
                }
                out.closeEntry();
            }
        }
    }

    private static void copy(InputStream in, ZipOutputStream out, ZipEntry entry, LocalDate created)
            throws IOException {
        if (entry.getName().equals(CORE)) {
            String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String stamped = CREATED.matcher(core).replaceFirst("$1" + created + "T09:00:00Z");
            out.write(stamped.getBytes(StandardCharsets.UTF_8));
        } else if (entry.getName().startsWith(SHEETS) && entry.getSize() < MERGES_SORTED_BELOW) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(sortMerges(sheet).getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }

    /** The library keeps merged ranges in a set without order. */
    private static String sortMerges(String sheet) {
        int from = sheet.indexOf("<mergeCell ref");
        if (from < 0) {
            return sheet;
        }
        int to = sheet.indexOf("</mergeCells>", from);
        String[] merges = sheet.substring(from, to).split("(?=<mergeCell )");
        Arrays.sort(merges);
        return sheet.substring(0, from) + String.join("", merges) + sheet.substring(to);
    }
}
