package org.sunmao.sample.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook so that equal contents are equal bytes: the library stamps the hour into it, which is taken out. */
final class Xlsx {

    private static final String CORE = "docProps/core.xml";

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
                    copy(content, out, entry.getName(), created);
                }
                out.closeEntry();
            }
        }
    }

    private static void copy(InputStream in, ZipOutputStream out, String name, LocalDate created) throws IOException {
        if (!name.equals(CORE)) {
            in.transferTo(out);
            return;
        }
        String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String stamped = core.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + created + "T09:00:00Z");
        out.write(stamped.getBytes(StandardCharsets.UTF_8));
    }
}
