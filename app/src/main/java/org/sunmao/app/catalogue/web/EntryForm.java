package org.sunmao.app.catalogue.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.catalogue.Classification;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.EntryRules.Fault;
import org.sunmao.app.catalogue.Retention;
import org.sunmao.app.catalogue.Sharing;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;

/**
 * The form of an entry: what stands in it by part, as {@link Content#parts} names them, and what is wrong with it.
 *
 * @param values part to text
 * @param faults what keeps it from being saved
 */
public record EntryForm(Map<String, String> values, List<Fault> faults) {

    public EntryForm {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    /** The form as it opens: what holds, or what the law and the source say where nothing holds yet. */
    static EntryForm of(SourceState source) {
        if (source.entry() != null) {
            return new EntryForm(source.entry().content().parts(), List.of());
        }
        var values = new LinkedHashMap<String, String>();
        values.put("department-zh", source.departmentZh());
        values.put("department-en", source.departmentEn());
        values.put("sharing", Sharing.CONDITIONAL.word());
        values.put(
                "cadence-days",
                source.cadenceDays() == null ? "" : source.cadenceDays().toString());
        values.put("kept-from", Retention.From.DATA_DATE.word());
        SourceKind kind = SourceKind.findByCode(source.kind()).orElseThrow();
        Field.listByKind(kind)
                .forEach(field -> values.put(
                        "items." + field.code(), Classification.of(kind, field).word()));
        return new EntryForm(values, List.of());
    }

    /** The form as it was sent. */
    static EntryForm sent(Map<String, String> parameters) {
        var values = new LinkedHashMap<String, String>();
        parameters.forEach((name, text) -> values.put(name, text.strip().replace("\r\n", "\n")));
        return new EntryForm(values, List.of());
    }

    EntryForm with(List<Fault> wrong) {
        return new EntryForm(values, wrong);
    }

    /** The text of a part. */
    public String value(String part) {
        return values.getOrDefault(part, "");
    }

    /** The code of what is wrong with a part; null where nothing is. */
    public @Nullable String fault(String part) {
        return faults.stream()
                .filter(fault -> fault.part().equals(part))
                .map(Fault::code)
                .findFirst()
                .orElse(null);
    }

    /** What the form says; faults where a number or a day cannot be read. */
    Read read() {
        var wrong = new ArrayList<Fault>();
        var content = new Content(
                value("department-zh"),
                value("department-en"),
                value("office"),
                Sharing.find(value("sharing")).orElse(Sharing.CONDITIONAL),
                value("condition"),
                value("legal-basis"),
                lines(value("purposes")),
                value("agreement"),
                day(wrong, "agreed-on"),
                number(wrong, "reply-days"),
                number(wrong, "correction-days"),
                number(wrong, "cadence-days"),
                new Retention(
                        number(wrong, "keep-months"),
                        number(wrong, "personal-months"),
                        Retention.From.of(value("kept-from"))),
                value("maintained-by"),
                items());
        return new Read(content, wrong);
    }

    /** What could be read, and what could not. */
    record Read(Content content, List<Fault> faults) {}

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Map<String, Classification> items() {
        var items = new TreeMap<String, Classification>();
        values.forEach((part, word) -> {
            if (part.startsWith("items.")) {
                Classification.find(word).ifPresent(found -> items.put(part.substring("items.".length()), found));
            }
        });
        return items;
    }

    private @Nullable LocalDate day(List<Fault> wrong, String part) {
        String text = value(part);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(new Fault(part, "no-day"));
            return null;
        }
    }

    private @Nullable Integer number(List<Fault> wrong, String part) {
        String text = value(part);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}")) {
            wrong.add(new Fault(part, "no-number"));
            return null;
        }
        return Integer.valueOf(text);
    }
}
