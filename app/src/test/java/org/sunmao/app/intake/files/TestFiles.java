package org.sunmao.app.intake.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Builds small files. */
final class TestFiles {

    private TestFiles() {}

    static byte[] xlsx(Consumer<Worksheet> fill) {
        return workbook(workbook -> fill.accept(workbook.newWorksheet("Sheet1")));
    }

    static byte[] workbook(Consumer<Workbook> fill) {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            fill.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] xls(Consumer<HSSFSheet> fill) {
        var out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill.accept(workbook.createSheet("表一"));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook whose only sheet has this XML as its content; cells are inline. */
    static byte[] xlsxOf(String sheetXml) {
        return xlsxWith(sheetXml, parts -> {});
    }

    /** As {@link #xlsxOf} with the parts changed; its first sheet is the relation's target. */
    static byte[] xlsxWith(String sheetXml, Consumer<Map<String, String>> change) {
        Map<String, String> parts = parts(sheetXml);
        change.accept(parts);
        return zip(parts);
    }

    /** As {@link #xlsxOf} with one part of these bytes. */
    static byte[] xlsxOfBytes(String sheetXml, String name, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts(sheetXml).forEach((part, text) -> parts.put(part, text.getBytes(StandardCharsets.UTF_8)));
        parts.put(name, content);
        return zipOf(parts);
    }

    private static Map<String, String> parts(String sheetXml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="worksheet"/></Relationships>""");
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>""");
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        return parts;
    }

    static byte[] zipOfBytes(String name, byte[] content) {
        return zipOf(Map.of(name, content));
    }

    static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    private static byte[] zipOf(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String name, String text, Charset charset) {
        return write(folder, name, text.getBytes(charset));
    }

    static SourceFile open(Path file) {
        return SourceFiles.open(file, file.getFileName().toString());
    }

    static List<SourceRow> rows(SourceSheet sheet) {
        List<SourceRow> rows = new ArrayList<>();
        sheet.forEachRow(rows::add);
        return rows;
    }

    /** All rows of the first sheet. */
    static List<SourceRow> rows(Path file) {
        try (SourceFile opened = open(file)) {
            return rows(opened.sheets().get(0));
        }
    }

    static List<String> headers(Path file) {
        try (SourceFile opened = open(file)) {
            return opened.sheets().get(0).headers();
        }
    }
}
