package org.sunmao.benchmarks.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.benchmarks.truth.Verdict.Meant;
import org.sunmao.benchmarks.truth.Verdict.Said;

/** The classes of linking errors, each with its count and some examples: what to work on next. */
final class LinkErrors {

    private static final int EXAMPLES = 12;
    private static final int UNIT_EXAMPLES = 5;

    private static final String MENTION = """
            select m.fields::text as fields, l.zone, l.bits, l.reasons::text as reasons, l.candidates::text as candidates,
                coalesce(e.name || ' ' || coalesce(e.code, ''), b.name, '') as subject
            from resolution.mention m
            join resolution.link l on l.mention_id = m.id and l.until_at is null
            left join enterprises.enterprise e on e.id = l.subject_id
            left join places.building b on b.id = l.subject_id
            where m.id = ?
            """;

    private final JdbcClient sql;
    private final TruthFiles truth;
    private final StringBuilder text = new StringBuilder();

    LinkErrors(JdbcClient sql, TruthFiles truth) {
        this.sql = sql;
        this.truth = truth;
    }

    /** All classes in markdown, the largest of each part first. */
    String describe(LinkTruth measured) {
        measured.enterpriseVerdicts().forEach((kind, list) -> part("Enterprises, " + kind, list, true));
        measured.buildingVerdicts().forEach((kind, list) -> part("Buildings, " + kind, list, false));
        units(measured.units());
        return text.toString();
    }

    private void part(String title, List<Verdict> verdicts, boolean enterprise) {
        Map<String, Map<Long, Verdict>> classes = new TreeMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (isError(verdict)) {
                String name = name(verdict, enterprise);
                classes.computeIfAbsent(name, any -> new LinkedHashMap<>()).putIfAbsent(verdict.mention(), verdict);
                rows.merge(name, 1, Integer::sum);
            }
        }
        text.append("\n# ").append(title).append(": ").append(verdicts.size()).append(" rows\n");
        classes.entrySet().stream()
                .sorted((a, b) -> rows.getOrDefault(b.getKey(), 0) - rows.getOrDefault(a.getKey(), 0))
                .forEach(e -> examples(e.getKey(), rows.getOrDefault(e.getKey(), 0), e.getValue()));
    }

    private static boolean isError(Verdict v) {
        return v.said() == Said.WRONG || v.meant() == Meant.KNOWN && v.said() != Said.RIGHT;
    }

    private String name(Verdict v, boolean enterprise) {
        var meant = enterprise ? truth.enterprises().get(v.meantWhom()) : null;
        return v.meant() + (meant == null ? "" : " " + meant.relation()) + " -> " + v.said();
    }

    private void examples(String name, int rows, Map<Long, Verdict> byMention) {
        text.append("\n## %s: %d rows, %d mentions\n\n".formatted(name, rows, byMention.size()));
        // Spread over all of them, so that one source's habit does not fill the list.
        int stride = Math.max(1, byMention.size() / EXAMPLES);
        List<Verdict> all = new ArrayList<>(byMention.values());
        for (int i = 0; i < all.size() && i < stride * EXAMPLES; i += stride) {
            example(all.get(i));
        }
    }

    private void example(Verdict v) {
        text.append("- ")
                .append(v.row().file())
                .append(" row ")
                .append(v.row().number())
                .append("; truth ");
        text.append(v.meantWhom()).append(' ').append(meant(v.meantWhom())).append('\n');
        sql.sql(MENTION).param(v.mention()).query(r -> {
            text.append("  - says `").append(r.getString("fields")).append("`\n");
            text.append("  - ").append(r.getString("zone")).append(' ').append(r.getString("subject"));
            text.append(" %.1f bits%n".formatted(r.getDouble("bits")));
            text.append("  - reasons `")
                    .append(shortened(r.getString("reasons")))
                    .append("`\n");
            text.append("  - candidates `")
                    .append(shortened(r.getString("candidates")))
                    .append("`\n");
        });
    }

    private String meant(String id) {
        TruthFiles.Enterprise e = truth.enterprises().get(id);
        return e == null
                ? ""
                : e.name() + " " + e.uscc() + (e.formerName().isEmpty() ? "" : ", formerly " + e.formerName());
    }

    private static String shortened(@Nullable String json) {
        String whole = Objects.requireNonNullElse(json, "");
        return whole.length() > 700 ? whole.substring(0, 700) + "…" : whole;
    }

    private void units(LinkTruth.Units units) {
        text.append("\n# Units: %d of %d rows wrong%n%n".formatted(units.wrong().size(), units.rows()));
        Map<String, Integer> seen = new HashMap<>();
        for (Matched row : units.wrong()) {
            String folder = row.truth().file().replaceAll("/[^/]*$", "");
            if (seen.merge(folder, 1, Integer::sum) <= UNIT_EXAMPLES) {
                unit(row);
            }
        }
        text.append("\nBy folder: ").append(seen).append('\n');
    }

    private void unit(Matched row) {
        sql.sql("select fields ->> 'floor' as floor, fields ->> 'room' as room from evidence.payload where id = ?")
                .param(row.found().payload())
                .query(r -> {
                    text.append("- %s row %d: floor %s, room %s; found %s, truth %s%n"
                            .formatted(
                                    row.truth().file(),
                                    row.truth().number(),
                                    r.getString("floor"),
                                    r.getString("room"),
                                    row.found().unit(),
                                    row.truth().unit()));
                });
    }
}
