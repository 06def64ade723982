package org.sunmao.app.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunmao.app.intake.files.TestFiles.sheet;
import static org.sunmao.app.intake.files.TestFiles.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file: it is read, or refused by the one exception. */
class MutatedFilesTest {

    private static final int ROUNDS = 150;

    @TempDir
    Path folder;

    @Test
    void mutated_legacy_workbooks() throws IOException {
        byte[] whole = TestFiles.xls(sheet -> {
            for (int row = 0; row < 30; row++) {
                for (int column = 0; column < 6; column++) {
                    sheet.createRow(row).createCell(column).setCellValue(row == 0 ? "名称" + column : "值" + row);
                }
            }
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(3, 5, 0, 2));
        });
        mutate(whole, 11);
    }

    @Test
    void mutated_workbooks() throws IOException {
        byte[] whole = TestFiles.xlsx(sheet -> {
            for (int row = 0; row < 30; row++) {
                sheet.value(row, 0, "名称" + row);
                sheet.value(row, 1, row * 1.5);
            }
        });
        mutate(whole, 12);
    }

    /** Stored workbooks are mutated inside their XML, where compression would hide it behind a checksum. */
    @Test
    void mutated_sheet_xml() throws IOException {
        String xml =
                sheet("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>面积</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>A1</f><v>甲</v></c><c r="B2" s="1"><v>45000.5</v></c><c r="C2" t="b"><v>1</v></c></row>
                <row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3" s="3"><v>1E5</v></c></row>""").replace("</worksheet>", "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells></worksheet>");
        Random random = new Random(13);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutated(xml.getBytes(StandardCharsets.UTF_8), random);
            survives(TestFiles.xlsxOf(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void mutated_texts_and_features() throws IOException {
        mutate("企业名称,电话\n\"甲\n公司\",1\n乙公司,2\n".getBytes(TextEncoding.GB18030), 14);
        String json =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
                        + "\"coordinates\":[1e2,2]},\"properties\":{\"名\":\"甲\",\"n\":1.5}}]}";
        mutate(json.getBytes(StandardCharsets.UTF_8), 15);
    }

    private void mutate(byte[] whole, long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            survives(mutated(whole, random));
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(4) == 0
                ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length))
                : Arrays.copyOf(whole, whole.length);
        int flips = 1 + random.nextInt(12);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void survives(byte[] bytes) throws IOException {
        Path file = write(folder, "m.bin", bytes);
        try (SourceFile opened = TestFiles.open(file)) {
            for (SourceSheet sheet : opened.sheets()) {
                sheet.forEachRow(row -> assertThat(row.cells()).hasSameSizeAs(sheet.headers()));
            }
            ErrorCopies.write(file, "m.bin", Map.of(0, Map.of(2, "x")), OutputStream.nullOutputStream());
        } catch (UnreadableFileException e) {
            assertThat(e.code()).startsWith("file.");
        }
    }
}
