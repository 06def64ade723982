package org.sunmao.sample.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook; the library stamps no time into it, so that equal contents are equal bytes. */
final class Xlsx {

    private Xlsx() {}

    /** Fills a workbook. */
    interface Body {
        void fill(Workbook workbook) throws IOException;
    }

    static void write(Path path, Body body) throws IOException {
        Files.createDirectories(path.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
                Workbook workbook = new Workbook(out, "Sunmao sample", "1.0")) {
            workbook.setCompressionLevel(3);
            body.fill(workbook);
        }
    }
}
