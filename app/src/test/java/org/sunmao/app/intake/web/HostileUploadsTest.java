package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;

/** Files that mean harm, sent as people and programs send theirs: refused with a reason and kept nowhere, or read as what they are. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>";

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    private IntakeWorld world;

    @BeforeAll
    void people(@Autowired People people) {
        IntakeWorld.people(people);
        world = new IntakeWorld(web);
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] bomb = zip(Map.of(
                "[Content_Types].xml",
                TYPES,
                "xl/worksheets/sheet1.xml",
                SHEET.replace("/><", ">" + " ".repeat(40 << 20) + "</sheetData><")));
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
        return Stream.of(
                Arguments.of("炸弹.xlsx", bomb, "file.zip-bomb"),
                Arguments.of("套娃.xlsx", zipOf(Map.of("里面.xlsx", bomb)), "file.not-a-table"),
                Arguments.of(
                        "外部.xlsx",
                        zip(Map.of("[Content_Types].xml", TYPES, "xl/workbook.xml", entity + "<x>&e;</x>")),
                        "file.damaged"),
                Arguments.of(
                        "笑.xlsx",
                        zip(Map.of("[Content_Types].xml", TYPES, "xl/sharedStrings.xml", laughs)),
                        "file.damaged"),
                Arguments.of(
                        "宏.xlsx", zip(Map.of("[Content_Types].xml", TYPES, "xl/vbaProject.bin", "x")), "file.macro"),
                Arguments.of(
                        "宏改名.xlsx",
                        zip(
                                Map.of(
                                        "[Content_Types].xml",
                                        TYPES.replace(
                                                "/>",
                                                "><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"))),
                        "file.macro"),
                Arguments.of("旧宏.xls", ole("_VBA_PROJECT_CUR"), "file.macro"),
                Arguments.of("文档.xls", ole("WordDocument"), "file.not-a-table"),
                Arguments.of(
                        "网页.xls",
                        "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                        "file.not-a-table"),
                Arguments.of(
                        "图.csv",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                                .getBytes(StandardCharsets.UTF_8),
                        "file.not-a-table"),
                Arguments.of("程序.csv", program(), "file.not-a-table"),
                Arguments.of("两面.csv", polyglot("%PDF-1.7\n", bomb), "file.not-a-table"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void it_is_refused_with_its_reason_and_kept_nowhere(String name, byte[] bytes, String code) throws Exception {
        long before = count("evidence.delivery") + count("evidence.file_chunk");
        var file = new MockMultipartFile("file", name, XLSX, bytes);
        var answer = web.perform(multipart("/api/intake")
                        .file(file)
                        .param("source", "hostile")
                        .param("kind", "tenants")
                        .session(world.as("office"))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(code);
        String led = IntakeWorld.redirect(world.send("office", "hostile", file));
        assertThat(world.text("office", led)).contains("没有收下").doesNotContain("<script>alert");
        assertThat(count("evidence.delivery") + count("evidence.file_chunk")).isEqualTo(before);
    }

    @Test
    void a_text_behind_a_picture_and_before_a_package_is_a_table_and_leaves_as_nothing_that_runs() throws Exception {
        String rows = IntakeWorld.tenants("两面大厦", 2, "");
        long id = world.deliver("office", "tenants-twofold", "<img src=x onerror=alert(1)>.csv", "GIF89a,,,,\n" + rows);

        var answer = web.perform(get("/intake/deliveries/" + id + "/file")
                        .session(world.as("office"))
                        .with(Stated.purpose()))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).startsWith("application/octet-stream");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(world.text("office", "/intake/deliveries/" + id)).doesNotContain("<img src=x");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_shows_what_it_is_and_stays_in_its_line(String sent, String kept) throws Exception {
        long id = world.deliver("office", "tenants-names", sent, IntakeWorld.tenants("名称大厦", 2, "" + sent.hashCode()));

        assertThat(worker.client()
                        .sql("select file_name from evidence.delivery where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(kept);
        var answer = web.perform(get("/intake/deliveries/" + id + "/file")
                        .session(world.as("office"))
                        .with(Stated.purpose()))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeaderNames()).doesNotContain("Set-Stolen");
        assertThat(answer.getHeaders("Content-Disposition"))
                .singleElement()
                .asString()
                .doesNotContain("\r", "\n", "\u202e");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("a\r\nSet-Stolen: 1\r\n\r\n.csv", "aSet-Stolen: 1.csv"),
                Arguments.of("台账\u202excel.exe\u202c.csv", "台账xcel.exe.csv"),
                Arguments.of("\u2066发票\u2069\u200b\u200e.csv", "发票.csv"),
                Arguments.of("..\\..\\windows\\win.csv", "win.csv"),
                Arguments.of("x\" ; filename=\"y.html.csv", "x\" ; filename=\"y.html.csv"));
    }

    private long count(String table) {
        return worker.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    private static byte[] zipOf(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A container of Microsoft's old kind with an entry of this name. */
    private static byte[] ole(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** The head of a program for Linux. */
    private static byte[] program() {
        byte[] bytes = new byte[512];
        byte[] head = {0x7f, 'E', 'L', 'F', 2, 1, 1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] polyglot(String first, byte[] then) {
        byte[] start = first.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = java.util.Arrays.copyOf(start, start.length + then.length);
        System.arraycopy(then, 0, both, start.length, then.length);
        return both;
    }
}
