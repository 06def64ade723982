package org.sunmao.app.attachments.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.attachments.Kind;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;
import org.sunmao.app.attachments.check.Inspector.Looked;
import org.sunmao.app.attachments.pictures.Pictures;

/** Each kind that is taken, and each refusal with a file that deserves it. */
class InspectorTest {

    private static final Charset GB = Charset.forName("GB18030");

    private final Inspector inspector = new Inspector(new Pictures());

    private Looked taken(String name, byte[] bytes) throws NotKeptException {
        return inspector.look(name, bytes);
    }

    private void refused(String name, byte[] bytes, Reason why, String found) {
        NotKeptException refusal = catchThrowableOfType(NotKeptException.class, () -> inspector.look(name, bytes));
        assertThat(refusal).as("%s should be refused: %s", name, why).isNotNull();
        assertThat(refusal.why()).isEqualTo(why);
        assertThat(refusal.found()).isEqualTo(found);
    }

    @Test
    void a_pdf_is_taken_as_it_came() throws Exception {
        byte[] pdf = Samples.pdf();
        Looked looked = taken("合同.PDF", pdf);
        assertThat(looked.name()).isEqualTo("合同.pdf");
        assertThat(looked.kind()).isEqualTo(Kind.PDF);
        assertThat(looked.bytes()).isEqualTo(pdf);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "PPTX"})
    void documents_of_office_are_taken(Kind kind) throws Exception {
        byte[] bytes = Samples.office(
                kind,
                "x/_rels/main.xml.rels",
                Samples.relation("hyperlink", "https://example.com/"),
                "x/media/icon.svg",
                "<svg/>",
                "x/printerSettings/printerSettings1.bin",
                "x");
        assertThat(taken("a." + kind.word(), bytes).kind()).isEqualTo(kind);
    }

    @Test
    void a_chart_brings_its_workbook_and_no_macros_with_it() throws Exception {
        byte[] harmless = Samples.officeWith(Kind.PPTX, "ppt/embeddings/book.xlsx", Samples.office(Kind.XLSX));
        assertThat(taken("a.pptx", harmless).kind()).isEqualTo(Kind.PPTX);

        byte[] hostile = Samples.officeWith(
                Kind.PPTX, "ppt/embeddings/book.xlsx", Samples.office(Kind.XLSX, "xl/vbaProject.bin", "x"));
        refused("a.pptx", hostile, Reason.MACROS, "vbaproject.bin");
    }

    @Test
    void an_ofd_is_taken() throws Exception {
        assertThat(taken("发票.ofd", Samples.ofd("Doc_0/Res/image_1.jb2", "x")).kind())
                .isEqualTo(Kind.OFD);
    }

    @ParameterizedTest
    @CsvSource({"png, 照片.png, 照片.jpg", "jpg, a.jpeg, a.jpg", "png, wrongly.jpg, wrongly.jpg"})
    void pictures_are_made_anew_as_jpeg(String format, String sent, String kept) throws Exception {
        Looked looked = taken(sent, Samples.picture(format));
        assertThat(looked.name()).isEqualTo(kept);
        assertThat(looked.bytes()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(ImageIO.read(new ByteArrayInputStream(looked.bytes())).getWidth())
                .isEqualTo(40);
    }

    @Test
    void what_is_hidden_behind_a_picture_is_not_kept() throws Exception {
        byte[] picture = Samples.picture("jpg");
        byte[] both = Arrays.copyOf(picture, picture.length + 40);
        byte[] script = Samples.text("<script>alert(1)</script>");
        System.arraycopy(script, 0, both, picture.length, script.length);

        assertThat(new String(taken("a.jpg", both).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void text_is_taken_in_both_encodings() throws Exception {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB}) {
            byte[] bytes = "\t企业，龘\r\nMZ".getBytes(charset);
            assertThat(taken("说明.txt", bytes).bytes()).isEqualTo(bytes);
            assertThat(taken("表.csv", "名称,面积\n甲,-312.5\n乙,-5(含税)\nBM,+86 199-0000-0001\n".getBytes(charset))
                            .kind())
                    .isEqualTo(Kind.CSV);
        }
        assertThat(taken("表.csv", Samples.text("MZ01,甲\n")).kind())
                .as("letters with which programs begin")
                .isEqualTo(Kind.CSV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"报价.pdf", "报价.jpg", "报价.docx", "报价.txt", "报价.csv"})
    void a_program_under_another_name_is_found_out(String name) {
        refused(name, Samples.program(), Reason.MISMATCH, "program");
    }

    @ParameterizedTest
    @CsvSource({
        "d0cf11e0a1b11ae10000, old-office",
        "526172211a0700, archive",
        "377abcaf271c00, archive",
        "4c0000000114020000000000, link",
        "7b5c72746631, rich-text",
        "474946383961, other-picture",
        "7f454c4602, program",
        "cafebabe0000, program",
        "0102030405, other"
    })
    void what_a_file_really_is_is_said(String hex, String found) {
        refused("a.pdf", HexFormat.of().parseHex(hex), Reason.MISMATCH, found);
    }

    @Test
    void pages_drawings_and_scripts_are_no_text() throws IOException {
        refused("a.txt", Samples.text("\uFEFF  \n<!DOCTYPE html><p>"), Reason.MARKUP, "page");
        refused("a.txt", Samples.text("<svg onload='x'/>"), Reason.MARKUP, "page");
        refused("a.csv", Samples.text("#!/bin/sh\nrm -r x"), Reason.MARKUP, "script");
        refused("a.pdf", Samples.text("<html>%PDF-1.4"), Reason.MISMATCH, "page");
        refused("a.txt", Samples.pdf(), Reason.MISMATCH, "pdf");
        refused("a.txt", new byte[] {'a', 0, 'b'}, Reason.NOT_TEXT, "");
        refused("a.txt", new byte[] {'a', (byte) 0xFF, (byte) 0xFF}, Reason.NOT_TEXT, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'=1+1'", "'@SUM(A1)'", "'\"=HYPERLINK(1)\"'", "'+cmd|x!A1'", "'-SUM(A1)'", "' =1'"})
    void a_cell_that_would_be_computed_is_refused_with_its_line(String cell) {
        refused("a.csv", Samples.text("名称,面积\n甲,1\n乙," + cell + "\n"), Reason.FORMULA, "3");
        refused("a.csv", Samples.text("名称\n" + cell + ",1\n"), Reason.FORMULA, "2");
    }

    @Test
    void a_pdf_that_acts_is_refused_wherever_the_action_is() throws Exception {
        refused(
                "a.pdf",
                Samples.pdf(d -> {
                    COSDictionary action = Samples.action("JavaScript");
                    action.setItem(COSName.JS, new COSString("app.alert(1)"));
                    d.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
                }),
                Reason.ACTIVE,
                "JavaScript");
        refused(
                "a.pdf",
                Samples.pdf(d -> {
                    COSDictionary more = new COSDictionary();
                    more.setItem("O", Samples.action("Launch"));
                    d.getPage(0).getCOSObject().setItem("AA", more);
                }),
                Reason.ACTIVE,
                "Launch");
        refused(
                "a.pdf",
                Samples.pdf(d -> {
                    COSDictionary form = new COSDictionary();
                    form.setItem("XFA", new COSString("<xdp/>"));
                    d.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                Reason.ACTIVE,
                "XFA");
    }

    @Test
    void files_in_a_pdf_are_refused_but_for_the_xml_of_vouchers() throws Exception {
        refused("a.pdf", Samples.pdf(d -> attach(d, "payload.exe")), Reason.EMBEDDED, "payload.exe");
        assertThat(taken("a.pdf", Samples.pdf(d -> attach(d, "invoice.xbrl"))).kind())
                .isEqualTo(Kind.PDF);
    }

    private static void attach(org.apache.pdfbox.pdmodel.PDDocument document, String name) {
        COSDictionary file = new COSDictionary();
        file.setName(COSName.TYPE, "Filespec");
        file.setString(COSName.UF, name);
        file.setItem(COSName.EF, new COSDictionary());
        document.getDocumentCatalog().getCOSObject().setItem("AF", file);
    }

    @Test
    void a_pdf_with_a_password_a_torn_one_and_an_empty_one_are_refused() throws Exception {
        refused(
                "a.pdf",
                Samples.pdf(d -> d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                Reason.LOCKED,
                "");
        refused("a.pdf", Samples.text("%PDF-1.7\nnothing more"), Reason.BROKEN, "");
        refused("a.pdf", Samples.pdf(d -> d.removePage(0)), Reason.BROKEN, "");
        refused("a.pdf", new byte[0], Reason.EMPTY, "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_pdf_that_unpacks_to_too_much_is_refused_before_it_is_read(int times) throws Exception {
        byte[] bomb = Samples.pdfWithStream(65 << 20, times);
        assertThat(bomb.length).isLessThan(100_000);
        refused("a.pdf", bomb, Reason.BOMB, "");
    }

    @Test
    void macros_are_refused_however_they_are_brought() throws Exception {
        refused("a.docx", Samples.office(Kind.DOCX, "word/vbaProject.bin", "x"), Reason.MACROS, "vbaproject.bin");
        refused(
                "a.docx",
                Samples.office("application/vnd.ms-word.document.macroEnabled.main+xml"),
                Reason.MACROS,
                "vnd.ms-word.document.macroenabled.main+xml");
        refused("a.xlsx", Samples.office(Kind.XLSX, "xl/macrosheets/sheet1.xml", "<a/>"), Reason.MACROS, "sheet1.xml");
        refused("a.xlsx", Samples.office(Kind.XLSX, "xl/activeX/activeX1.bin", "x"), Reason.MACROS, "activex1.bin");
        refused("a.docm", Samples.office(Kind.DOCX), Reason.EXTENSION, "docm");
    }

    @Test
    void what_a_document_of_office_fetches_or_carries_is_refused() throws Exception {
        refused(
                "a.docx",
                Samples.office(
                        Kind.DOCX,
                        "word/_rels/settings.xml.rels",
                        Samples.relation("attachedTemplate", "http://192.0.2.1/x.dotm")),
                Reason.REMOTE,
                "attachedtemplate");
        refused(
                "a.docx",
                Samples.office(Kind.DOCX, "word/embeddings/oleObject1.bin", "x"),
                Reason.EMBEDDED,
                "oleobject1.bin");
        refused("a.docx", Samples.office(Kind.DOCX, "word/afchunk.rtf", "x"), Reason.EMBEDDED, "afchunk.rtf");
        refused("a.docx", Samples.office(Kind.DOCX, "word/media/a.docx", "x"), Reason.EMBEDDED, "a.docx");
        refused("a.pptx", Samples.office(Kind.PPTX, "ppt/x.exe", "x"), Reason.EMBEDDED, "x.exe");
        refused(
                "a.xlsx",
                Samples.office(
                        Kind.XLSX, "xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>"),
                Reason.ACTIVE,
                "ddeLink");
    }

    @Test
    void archives_and_documents_of_another_kind_are_refused() throws Exception {
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.text("x")));
        refused("a.docx", zip, Reason.MISMATCH, "archive");
        refused("a.ofd", zip, Reason.MISMATCH, "archive");
        refused("a.zip", zip, Reason.EXTENSION, "zip");
        refused("a.docx", Samples.office(Kind.XLSX), Reason.MISMATCH, "archive");
        refused("a.xlsx", Arrays.copyOf(Samples.office(Kind.XLSX), 200), Reason.BROKEN, "");
        refused("a.docx", Samples.office(Kind.DOCX, "a/../b.xml", "x"), Reason.BROKEN, "");
        refused("a.docx", Samples.office(Kind.DOCX, "MAIN.XML", "<other/>"), Reason.BROKEN, "");
        refused(
                "a.docx",
                Samples.office(Kind.DOCX, "_rels/.rels", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
                Reason.BROKEN,
                "");
        refused("a.ofd", Samples.ofd("Doc_0/Attachs/a.exe", "x"), Reason.EMBEDDED, "a.exe");
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_refused_by_what_it_is_and_not_by_what_it_says() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        byte[] zeroes = new byte[50 << 20];
        for (int i = 0; i < 9; i++) {
            parts.put("part" + i + ".xml", zeroes);
        }
        byte[] bomb = Samples.zip(parts);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused("a.docx", bomb, Reason.BOMB, "");
    }

    @Test
    void a_picture_that_is_none_is_refused() {
        refused("a.png", HexFormat.of().parseHex("89504e470d0a1a0a00000000"), Reason.BROKEN, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\x\\报告.pdf | 报告.pdf",
                "../../etc/报告.pdf | 报告.pdf",
                "/a/b.c/报告.pdf | 报告.pdf",
                "报告:一?.pdf | 报告_一_.pdf",
                "  ..报  告 .pdf | 报 告.pdf",
                "v1.2 报告.pdf | v1.2 报告.pdf"
            })
    void a_name_is_kept_without_path_and_signs_of_file_systems(String sent, String kept) throws Exception {
        assertThat(taken(sent, Samples.pdf()).name()).isEqualTo(kept);
    }

    @Test
    void a_name_is_what_it_looks_like() throws Exception {
        assertThat(taken("报告\u202Efdp.\u200Bpdf\r\n", Samples.pdf()).name()).isEqualTo("报告fdp.pdf");
        assertThat(taken("长".repeat(400) + ".pdf", Samples.pdf()).name()).hasSize(124);
        refused("报告\u202Efdp.exe", Samples.pdf(), Reason.EXTENSION, "exe");
        refused("合同.pdf.exe", Samples.pdf(), Reason.EXTENSION, "exe");
        refused("合同.exe.pdf", Samples.pdf(), Reason.DOUBLE_EXTENSION, "exe");
        refused("合同", Samples.pdf(), Reason.NAME, "");
        refused(".pdf", Samples.pdf(), Reason.NAME, "");
        refused("a/", Samples.pdf(), Reason.NAME, "");
        refused("a.svg", Samples.text("<svg/>"), Reason.EXTENSION, "svg");
    }
}
