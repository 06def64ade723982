package org.sunmao.app.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;

/** What an entry must say before it holds. */
public final class EntryRules {

    static final int MOST_DAYS = 250;
    static final int MOST_CADENCE = 3660;
    static final int MOST_MONTHS = 1200;
    static final int LONGEST = 1000;

    private EntryRules() {}

    /**
     * Something that keeps an entry from holding.
     *
     * @param part which part of the content, as {@link Content#parts} calls it
     * @param code what is wrong, as message keys have it
     */
    public record Fault(String part, String code) {}

    /** Everything that is wrong with the content for a source of this kind; empty when it may hold. */
    public static List<Fault> faults(SourceKind kind, Content content, LocalDate today) {
        var faults = new ArrayList<Fault>();
        required(faults, "department-zh", content.departmentZh());
        required(faults, "office", content.office());
        required(faults, "maintained-by", content.maintainedBy());
        required(faults, "purposes", String.join("", content.purposes()));
        sharing(faults, kind, content);
        if (content.agreedOn() != null && content.agreedOn().isAfter(today)) {
            faults.add(new Fault("agreed-on", "future"));
        }
        range(faults, "reply-days", content.replyDays(), MOST_DAYS);
        range(faults, "correction-days", content.correctionDays(), MOST_DAYS);
        range(faults, "cadence-days", content.cadenceDays(), MOST_CADENCE);
        retention(faults, content.retention());
        content.parts().forEach((part, text) -> text(faults, part, text));
        items(faults, kind, content.items());
        return List.copyOf(faults);
    }

    private static void sharing(List<Fault> faults, SourceKind kind, Content content) {
        if (content.sharing() == Sharing.CONDITIONAL) {
            required(faults, "condition", content.condition());
        }
        if (content.sharing() == Sharing.NONE) {
            required(faults, "legal-basis", content.legalBasis());
        }
        boolean secret = Stream.concat(
                        content.items().values().stream(),
                        Field.listByKind(kind).stream().map(field -> Classification.of(kind, field)))
                .anyMatch(each -> each == Classification.TAX || each == Classification.STATISTICS);
        if (content.sharing() == Sharing.UNCONDITIONAL && secret) {
            faults.add(new Fault("sharing", "secret"));
        }
    }

    private static void retention(List<Fault> faults, Retention retention) {
        range(faults, "keep-months", retention.keepMonths(), MOST_MONTHS);
        range(faults, "personal-months", retention.personalMonths(), MOST_MONTHS);
        Integer all = retention.keepMonths();
        Integer personal = retention.personalMonths();
        if (all != null && personal != null && personal >= all) {
            faults.add(new Fault("personal-months", "not-earlier"));
        }
    }

    /** The catalogue names offices: a telephone or identity number of a person has no place in it. */
    private static void text(List<Fault> faults, String part, String text) {
        if (text.length() > LONGEST) {
            faults.add(new Fault(part, "too-long"));
        }
        if (!Masking.text(text).equals(text)) {
            faults.add(new Fault(part, "personal"));
        }
    }

    private static void items(List<Fault> faults, SourceKind kind, Map<String, Classification> items) {
        items.forEach((code, given) -> {
            Field field = Field.findByCode(code)
                    .filter(each -> each.kinds().contains(kind))
                    .orElse(null);
            if (field == null) {
                faults.add(new Fault("items." + code, "no-item"));
            } else if (!given.mayReplace(Classification.of(kind, field))) {
                faults.add(new Fault("items." + code, "lowered"));
            }
        });
    }

    private static void required(List<Fault> faults, String part, String text) {
        if (text.isBlank()) {
            faults.add(new Fault(part, "missing"));
        }
    }

    private static void range(List<Fault> faults, String part, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            faults.add(new Fault(part, "range"));
        }
    }
}
