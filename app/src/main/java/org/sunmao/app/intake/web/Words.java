package org.sunmao.app.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Erased;
import org.sunmao.app.intake.ImportReport.Note;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.store.IssueLine;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Ui;

/**
 * Puts the codes of intake into words: each problem says what was found, what was expected, and in a second sentence how to go on
 * ({@code intake.problem.CODE} and {@code intake.problem.CODE.next}). Arguments: 0 found, 1 expected, 2 row, 3 column, 4 sheet,
 * 5 limit, 6 date.
 */
public final class Words {

    private static final int LONGEST_FOUND = 80;

    private Words() {}

    /** What is wrong: found and expected. */
    public static String what(Ui ui, IssueLine issue) {
        return ui.t("intake.problem." + issue.code(), arguments(ui, issue));
    }

    /** How to go on. */
    public static String next(Ui ui, IssueLine issue) {
        return ui.t("intake.problem." + issue.code() + ".next", arguments(ui, issue));
    }

    /** What is to be said of the file. */
    public static String what(Ui ui, Note note) {
        return ui.t("intake.problem." + note.code(), arguments(ui, note));
    }

    /** How to go on with the file. */
    public static String next(Ui ui, Note note) {
        return ui.t("intake.problem." + note.code() + ".next", arguments(ui, note));
    }

    /** The short name of a problem, for filters and counts. */
    public static String name(Ui ui, String code) {
        return ui.tOr("intake.problem." + code + ".name", code);
    }

    private static Object[] arguments(Ui ui, IssueLine issue) {
        String column = issue.column() == null ? fieldLabel(ui, issue.field()) : issue.column();
        return new Object[] {
            cell(ui, clip(issue.found())),
            expected(ui, issue.expected()),
            issue.rowNumber(),
            column,
            issue.sheetName(),
            "",
            ""
        };
    }

    private static Object[] arguments(Ui ui, Note note) {
        Map<String, String> given = note.parameters();
        String found = first(given, "found", "detail", "ratio");
        return new Object[] {
            note.code().equals("source.other-kind") ? kind(ui, found) : ui.tOr("intake.found." + found, clip(found)),
            note.code().equals("source.other-kind")
                    ? kind(ui, given.getOrDefault("expected", ""))
                    : expected(ui, given.getOrDefault("expected", "")),
            given.getOrDefault("row", ""),
            given.getOrDefault("column", ""),
            given.getOrDefault("sheet", ""),
            limit(ui, note.code(), given.getOrDefault("limit", "")),
            given.getOrDefault("date", "")
        };
    }

    private static String first(Map<String, String> given, String... names) {
        return Arrays.stream(names)
                .map(name -> given.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String limit(Ui ui, String code, String limit) {
        if (!limit.matches("\\d{1,18}")) {
            return limit;
        }
        long number = Long.parseLong(limit);
        return code.equals("file.too-large") ? size(ui, number) : ui.number(number);
    }

    /** What was expected: a word of ours, the names of fields, or the very value. */
    public static String expected(Ui ui, String expected) {
        List<Field> fields = new ArrayList<>();
        for (String code : expected.split("\\|")) {
            Field.findByCode(code).ifPresent(fields::add);
        }
        if (!fields.isEmpty()) {
            return fields.stream().map(field -> field(ui, field)).collect(Collectors.joining(ui.t("intake.or")));
        }
        String slug = expected.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%]+", "-");
        return ui.tOr("intake.expected." + slug, expected);
    }

    /** The text of a cell; a word stands for what was erased. */
    public static String cell(Ui ui, String text) {
        return Erased.shown(text, ui.t("shell.erased"));
    }

    /** A field's name. */
    public static String field(Ui ui, Field field) {
        return ui.t("intake.field." + field.code());
    }

    private static String fieldLabel(Ui ui, @Nullable String code) {
        return code == null
                ? ""
                : Field.findByCode(code).map(field -> field(ui, field)).orElse(code);
    }

    /** The word of a kind of source. */
    public static String kind(Ui ui, String code) {
        return ui.tOr("intake.kind." + code, code);
    }

    /** A source's or department's name in the page's language, or in the other one, or else the fallback. */
    public static String named(Ui ui, String zh, String en, String fallback) {
        String wanted = ui.language() == Language.ZH ? zh : en;
        String other = ui.language() == Language.ZH ? en : zh;
        return !wanted.isBlank() ? wanted : other.isBlank() ? fallback : other;
    }

    /** A size in bytes as people read it. */
    public static String size(Ui ui, long bytes) {
        if (bytes < 1 << 20) {
            return ui.number(Math.max(1, bytes >> 10)) + " KB";
        }
        return ui.number(bytes >> 20) + " MB";
    }

    private static String clip(String found) {
        String line = found.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_FOUND ? line : line.substring(0, LONGEST_FOUND) + "…";
    }
}
