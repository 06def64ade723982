package org.sunmao.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found in files that are to be published, and what is rightly not found. */
class LeakCheckTest {

    private static final String CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @TempDir
    Path directory;

    private List<Leak> check(String name, String text) throws IOException {
        return LeakCheck.file(Files.writeString(directory.resolve(name), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "备注 | 请联系19900007731 | mobile",
                "备注 | 0532-88997732 | landline",
                "备注 | 990101199001017739 | id",
                "备注 | 卡号6222020200112230004 | bank",
                "备注 | luzhou@example.com | mail",
                "联系人 | 欧阳鹭洲 | person",
                "法定代表人 | 张三 | person",
                "住址 | 住址：海滨路77号9单元 | home",
                "税收合计 | 1200.50 | tax",
                "纳税额 | 35万元 | tax",
            })
    void a_leak_is_found_with_its_place(String head, String cell, String kind) throws IOException {
        assertThat(check("表.csv", "企业名称," + head + "\n鹭洲科技有限公司,无\n鸥汀贸易有限公司," + cell + "\n"))
                .satisfiesExactly(leak -> {
                    assertThat(leak.row()).isEqualTo(3);
                    assertThat(leak.column()).isEqualTo(head);
                    assertThat(leak.kind()).isEqualTo(kind);
                    assertThat(leak.found()).doesNotContain(cell);
                });
    }

    @Test
    void small_cells_are_found_and_bands_and_masks_pass() throws IOException {
        assertThat(check("街道.csv", "街道,企业数,税收合计\n东街,2,900\n西街,30,12000\n"))
                .extracting(Leak::kind, Leak::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("small-cell", 2L));
        assertThat(check("企业.csv", "企业名称,税收,联系人,电话\n鹭洲有限公司,1 万至 10 万元,欧**,199****7731\n"))
                .isEmpty();
    }

    @Test
    void every_format_is_read() throws IOException {
        Path book = directory.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "公开");
            var sheet = workbook.newWorksheet("明细");
            sheet.value(0, 0, "楼宇");
            sheet.value(0, 1, "电话");
            sheet.value(1, 0, "鸥汀大厦");
            sheet.value(1, 1, 19900007731L);
        }
        assertThat(LeakCheck.file(book))
                .extracting(Leak::sheet, Leak::row, Leak::column, Leak::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("明细", 2L, "电话", "mobile"));
        assertThat(check("a.json", "{\"list\":[{\"name\":\"a\",\"note\":\"19900007731\"}]}"))
                .extracting(Leak::sheet, Leak::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list", "note"));
        assertThat(check(
                        "a.html",
                        "<html><table><tr><th>联系人</th></tr><tr><td>欧阳鹭洲</td></tr></table><p>19900007731</p></html>"))
                .extracting(Leak::kind)
                .containsExactlyInAnyOrder("person", "mobile");
        Path old = directory.resolve("gb.csv");
        Files.write(old, "楼宇,联系人\n鸥汀大厦,欧阳鹭洲\n".getBytes(Charset.forName("GB18030")));
        assertThat(LeakCheck.file(old)).extracting(Leak::kind).containsExactly("person");
    }

    @ParameterizedTest
    @EnumSource(VisibilityState.class)
    void a_sheet_that_nobody_sees_is_read_as_well(VisibilityState state) throws IOException {
        Path book = directory.resolve("藏.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("公开").value(0, 0, "楼宇名称");
            var sheet = workbook.newWorksheet("底稿");
            sheet.setVisibilityState(state);
            sheet.value(0, 0, "楼宇");
            sheet.value(0, 1, "联系人");
            sheet.value(1, 0, "鸥汀大厦");
            sheet.value(1, 1, "欧阳鹭洲");
        }

        assertThat(LeakCheck.file(book))
                .extracting(Leak::sheet, Leak::row, Leak::column, Leak::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("底稿", 2L, "联系人", "person"));
    }

    @Test
    void the_text_of_a_pdf_is_read_on_every_page() throws IOException {
        Path file = directory.resolve("册.pdf");
        pdf(file, "鸥汀大厦 企业 12 家", "联系人：欧阳鹭洲 电话 19900007731");
        assertThat(LeakCheck.file(file)).extracting(Leak::kind).containsExactlyInAnyOrder("person", "mobile");

        pdf(file, "鸥汀大厦 企业 12 家", "联系人：欧** 电话 199****7731");
        assertThat(LeakCheck.file(file)).isEmpty();

        Path broken = Files.writeString(directory.resolve("坏.pdf"), "%PDF-1.7\nnothing of a document");
        assertThatThrownBy(() -> LeakCheck.file(broken)).isInstanceOf(IOException.class);
    }

    private static void pdf(Path file, String... pages) throws IOException {
        try (var document = new PDDocument();
                InputStream font = LeakCheckTest.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            var letters = PDType0Font.load(document, Objects.requireNonNull(font));
            for (String text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    stream.beginText();
                    stream.setFont(letters, 12);
                    stream.newLineAtOffset(50, 700);
                    stream.showText(text);
                    stream.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    @Test
    void codes_of_enterprises_are_no_numbers_of_persons() {
        var random = new Random(17);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(List.of(
                    "第" + i + "有限公司", creditCode(random), registrationNumber(random), "" + random.nextInt(100)));
        }
        assertThat(LeakCheck.table("", List.of("企业名称", "统一社会信用代码", "注册号", "面积"), rows))
                .isEmpty();
    }

    @Test
    void every_generated_number_of_a_person_is_found() {
        var random = new Random(18);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(List.of(
                    "证件" + identity(random),
                    "电话1" + (30 + random.nextInt(70)) + (10_000_000 + random.nextInt(89_999_999))));
        }
        assertThat(LeakCheck.table("", List.of("说明", "备注"), rows)).hasSizeGreaterThanOrEqualTo(9_800);
    }

    private static String creditCode(Random random) {
        var code = new StringBuilder("91990101");
        for (int i = 0; i < 9; i++) {
            code.append(random.nextInt(3) > 0 ? random.nextInt(10) : CODE.charAt(random.nextInt(31)));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CODE.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(CODE.charAt((31 - sum % 31) % 31)).toString();
    }

    private static String registrationNumber(Random random) {
        var digits = new StringBuilder("990101");
        int product = 10;
        for (int i = 0; i < 8; i++) {
            digits.append(random.nextInt(10));
        }
        for (int i = 0; i < 14; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return digits.append((11 - product) % 10).toString();
    }

    private static String identity(Random random) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String number = "990101%d%02d%02d%03d"
                .formatted(
                        1950 + random.nextInt(60),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * weights[i];
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
