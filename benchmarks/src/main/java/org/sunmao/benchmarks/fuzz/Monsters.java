package org.sunmao.benchmarks.fuzz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** The files that nobody should send and somebody does; written one after the other, since some are large. */
final class Monsters {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "企业名称,注册资本,注册地址\n某某科技有限公司,壹佰万元,某路1号\n";

    private final Path folder;
    private final long bytes;
    private final int rows;

    /** Monsters of so many bytes and rows. */
    Monsters(Path folder, long bytes, int rows) {
        this.folder = folder;
        this.bytes = bytes;
        this.rows = rows;
    }

    /** A monster and what must come of it: an outcome whose detail begins so. */
    record Monster(String what, Path file, Outcome.Kind kind, String detail) {}

    /** Writes a file. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Makes a monster when its turn comes. */
    interface Lair {
        Monster wake() throws IOException;
    }

    List<Lair> all() {
        var all = new ArrayList<Lair>();
        all.add(() -> refused("nonsense, as large as it may be sent", "n.csv", "file.not-a-table", this::nonsense));
        all.add(() -> refused("one line without an end", "l.csv", "file.", this::line));
        all.add(() -> refused("a workbook that inflates without end", "b.xlsx", "file.zip-bomb", this::bomb));
        all.add(() -> refused("a workbook with macros", "m.xlsm", "file.macro", Monsters::macros));
        all.add(() -> refused("half a workbook", "h.xlsx", "file.", this::half));
        all.add(() -> read("empty formatted rows", "e.xlsx", "1 rows", this::formatted));
        all.add(() -> read("GB18030 read as Latin-1 and saved as UTF-8", "g.csv", "", Monsters::misread));
        all.add(() ->
                read("a table in UTF-16", "u.csv", "", out -> out.write(TABLE.getBytes(StandardCharsets.UTF_16))));
        all.add(() -> refused("more rows than a sheet may have", "r.csv", "file.too-many-rows", this::rows));
        return all;
    }

    private Monster refused(String what, String name, String code, Writer writer) throws IOException {
        return new Monster(what, write(name, writer), Outcome.Kind.REFUSED, code);
    }

    private Monster read(String what, String name, String rows, Writer writer) throws IOException {
        return new Monster(what, write(name, writer), Outcome.Kind.READ, rows);
    }

    private Path write(String name, Writer writer) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writer.write(out);
        }
        return file;
    }

    private void nonsense(OutputStream out) throws IOException {
        var random = new Random(1);
        byte[] block = new byte[1 << 16];
        for (long written = 0; written < bytes; written += block.length) {
            random.nextBytes(block);
            out.write(block);
        }
    }

    private void line(OutputStream out) throws IOException {
        byte[] block = "甲".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes / 4; written += block.length) {
            out.write(block);
        }
    }

    private void bomb(OutputStream out) throws IOException {
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) ' ');
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (long written = 0; written < Math.max(bytes, 64L << 20); written += block.length) {
                zip.write(block);
            }
        }
    }

    private static void macros(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        }
    }

    private void half(OutputStream out) throws IOException {
        Path whole = write("whole.xlsx", this::formatted);
        byte[] all = Files.readAllBytes(whole);
        out.write(all, 0, all.length / 2);
        Files.delete(whole);
    }

    /** One row that says something, and as many as the sheet may have that only carry a format. */
    private void formatted(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "sunmao", "1.0");
        var sheet = workbook.newWorksheet("名单");
        sheet.value(0, 0, "企业名称");
        sheet.value(0, 1, "面积");
        sheet.value(1, 0, "某某科技有限公司");
        sheet.value(1, 1, 120);
        for (int row = 2; row < Math.min(2 * rows, 1_048_576); row++) {
            sheet.style(row, 0).fillColor("DDEEFF").set();
            if (row % 1_000 == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private static void misread(OutputStream out) throws IOException {
        String wrong = new String(TABLE.getBytes(GB18030), StandardCharsets.ISO_8859_1);
        out.write(wrong.getBytes(StandardCharsets.UTF_8));
    }

    private void rows(OutputStream out) {
        var text = new PrintStream(out, false, StandardCharsets.UTF_8);
        text.print("企业名称,面积\n");
        for (int row = 0; row <= rows; row++) {
            text.print("某某科技有限公司" + row + ",120\n");
        }
        text.flush();
    }
}
