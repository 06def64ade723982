package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunmao.app.access.Reader;
import org.sunmao.app.intake.ImportReport.Note;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.store.IssueLine;
import org.sunmao.app.shell.Address;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import org.sunmao.app.shell.Theme;
import org.sunmao.app.shell.Ui;

/** Every code that intake knows has its words, in both languages and in docs/intake.md. */
class WordsTest {

    private static final String BEGIN = "<!-- problems: written by WordsTest -->\n";
    private static final String END = "<!-- end of problems -->\n";

    @Test
    void codes_are_found_in_the_sources() {
        assertThat(ProblemCodes.all())
                .contains("date.unreadable", "file.encrypted", "row.cells-extra", "source.other-kind")
                .hasSizeGreaterThan(50);
        assertThat(ProblemCodes.expectations()).contains("date", "credit code");
        assertThat(ProblemCodes.kindsOfFile()).contains("pdf");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_problem_says_what_was_found_and_how_to_go_on(Language language) {
        var messages = new Messages(language);
        var missing = ProblemCodes.all().stream()
                .flatMap(code -> Stream.of("", ".name", ".next").map(part -> "intake.problem." + code + part))
                .filter(key -> !messages.has(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_expected_what_was_found_fields_and_kinds_have_words(Language language) {
        var messages = new Messages(language);
        var keys = Stream.of(
                        ProblemCodes.expectations().stream()
                                .map(words ->
                                        "intake.expected." + words.toLowerCase().replace(' ', '-')),
                        ProblemCodes.kindsOfFile().stream().map(kind -> "intake.found." + kind),
                        Arrays.stream(Field.values()).map(field -> "intake.field." + field.code()),
                        Arrays.stream(SourceKind.values()).map(kind -> "intake.kind." + kind.code()))
                .flatMap(all -> all);
        assertThat(keys).allMatch(messages::has);
    }

    @Test
    void the_found_and_the_expected_stand_in_the_sentence() {
        assertThat(Words.what(ui(Language.ZH), issue("date.unreadable", "2025.13.1", "date")))
                .isEqualTo("“成立日期”写着 2025.13.1，应为日期，如 2026-06-30。");
        assertThat(Words.what(ui(Language.ZH), issue("field.required", "", "enterprise-name|credit-code")))
                .isEqualTo("这一行没有企业名称或统一社会信用代码，看到的是空。");
        assertThat(Words.what(ui(Language.EN), issue("code.check-character", "9137X", "K")))
                .isEqualTo("The check character of 9137X does not fit; by the standard it is K.");
    }

    @Test
    void a_note_about_a_file_takes_its_parameters_by_name() {
        assertThat(Words.what(ui(Language.EN), new Note("file.not-a-table", Map.of("found", "pdf"))))
                .startsWith("This is a PDF document");
        assertThat(Words.what(
                        ui(Language.EN), new Note("file.too-many-rows", Map.of("sheet", "June", "limit", "500000"))))
                .isEqualTo("“June” has more than 500,000 rows with content.");
        assertThat(Words.what(
                        ui(Language.ZH), new Note("source.other-kind", Map.of("found", "tax", "expected", "tenants"))))
                .isEqualTo("文件看来是税收，而这个来源送的是入驻台账，没有收下。");
        assertThat(Words.what(ui(Language.EN), new Note("file.too-large", Map.of("limit", "209715200"))))
                .contains("200 MB");
    }

    @Test
    void a_long_cell_is_cut() {
        assertThat(Words.what(ui(Language.EN), issue("cell.too-long", "x".repeat(500), "at most 200 characters")))
                .hasSizeLessThan(250);
    }

    /** With -Dsunmao.docs=write the page is brought up to date. */
    @Test
    void the_docs_say_what_the_words_say() throws Exception {
        String page = ProblemCodes.read(ProblemCodes.docs());
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        assertThat(page).contains(BEGIN, END);
        if ("write".equals(System.getProperty("sunmao.docs"))) {
            Files.writeString(ProblemCodes.docs(), page.substring(0, from) + table() + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table());
        }
    }

    private static String table() {
        var messages = new Messages(Language.EN);
        var chinese = new Messages(Language.ZH);
        var formats = new Formats(Language.EN, "", "");
        Object[] named = {"‹found›", "‹expected›", "‹row›", "‹column›", "‹sheet›", "‹limit›", "‹day›"};
        return "\n| code | 中文 | what it says | how to go on |\n|---|---|---|---|\n"
                + ProblemCodes.all().stream()
                        .map(code -> {
                            String key = "intake.problem." + code;
                            return List.of(
                                    "`" + code + "`",
                                    chinese.get(key + ".name", formats),
                                    messages.get(key, formats, named),
                                    messages.get(key + ".next", formats, named));
                        })
                        .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static IssueLine issue(String code, String found, String expected) {
        return new IssueLine(0, "Sheet1", 7, "成立日期", "established-on", code, found, expected, false);
    }

    private static Ui ui(Language language) {
        return new Ui(
                language,
                Theme.AUTO,
                new Messages(language),
                new Address("/intake", Map.of()),
                Reader::visitor,
                List.of(),
                () -> null,
                null);
    }
}
