package org.sunmao.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.sample.SampleFile;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** The files of a very small sample district, one of each source and format, and two that no department of it sends. */
final class Originals {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_BYTES = 200_000;

    private Originals() {}

    /** The same for every seed of the fuzzer. */
    static List<Original> make(Path folder) throws IOException {
        var options = new SampleOptions(4, 100, 1, 1, SampleOptions.defaults().lastMonth());
        var found = new LinkedHashMap<String, Original>();
        for (SampleFile file :
                SampleGenerator.generate(options, folder, step -> {}).files()) {
            add(found, file);
        }
        var all = new ArrayList<>(found.values());
        all.add(legacyWorkbook());
        all.add(utf8(all));
        return List.copyOf(all);
    }

    private static void add(Map<String, Original> found, SampleFile file) throws IOException {
        var kind = SourceKind.findByCode(file.kind());
        byte[] bytes = Files.readAllBytes(file.path());
        String name = file.path().getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.'));
        if (kind.isPresent() && bytes.length <= MOST_BYTES) {
            found.putIfAbsent(file.kind() + extension, new Original(file.kind() + extension, kind.get(), bytes));
        }
    }

    private static Original legacyWorkbook() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("入驻企业");
            sheet.createRow(0).createCell(0).setCellValue("某物业入驻企业登记表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            List<String> heads = List.of("楼层", "房号", "企业名称", "面积(㎡)", "入驻时间");
            Row head = sheet.createRow(1);
            for (int c = 0; c < heads.size(); c++) {
                head.createCell(c).setCellValue(heads.get(c));
            }
            for (int r = 2; r < 60; r++) {
                Row row = sheet.createRow(r);
                row.createCell(0).setCellValue(r / 4 + "层");
                row.createCell(1).setCellValue(r / 4 * 100 + r % 4);
                row.createCell(2).setCellValue("某某科技有限公司" + r);
                row.createCell(3).setCellFormula("B" + (r + 1) + "*0.5");
                row.createCell(4).setCellValue(45_000.0 + r);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 5, 0, 0));
            workbook.write(out);
            return new Original("tenants.xls", SourceKind.TENANTS, out.toByteArray());
        }
    }

    /** The register once more, in the character set that it is not sent in. */
    private static Original utf8(List<Original> all) {
        Original register = all.stream()
                .filter(file -> file.name().equals("register.csv"))
                .findFirst()
                .orElseThrow();
        String text = new String(register.bytes(), GB18030);
        return new Original("utf8.csv", register.kind(), text.getBytes(StandardCharsets.UTF_8));
    }
}
