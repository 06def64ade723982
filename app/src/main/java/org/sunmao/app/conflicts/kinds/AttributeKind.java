package org.sunmao.app.conflicts.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.Severity;

/**
 * The one rule for all attributes: of each source counts what it said last, and two sources disagree whose values differ by the
 * comparison. What a source said before and no longer says is history and no conflict. A person's ruling ends it, whatever sources say.
 */
final class AttributeKind {

    /** When two values differ; an SQL condition over the normal forms {@code a.value} and {@code b.value}. */
    enum Comparison {
        /** Texts without spaces, brackets and letter case (NFKC). */
        TEXT("lower(regexp_replace(normalize(%s, NFKC), '[\\s()（）·.,，。]', '', 'g'))", "%1$s.normal <> %2$s.normal"),
        /** Codes of a tree, such as GB/T 4754 without its letter: 65 and 6513 say the same, the one less exactly. */
        CODE(
                "regexp_replace(upper(%s), '^[A-T]|[^0-9]', '', 'g')",
                "%1$s.normal <> '' and %2$s.normal <> '' and not starts_with(%1$s.normal, %2$s.normal)"
                        + " and not starts_with(%2$s.normal, %1$s.normal)"),
        /** Amounts: apart by more than the threshold, as a share of the greater; what is no plain number differs as a text. */
        AMOUNT(
                "%s",
                "case when %1$s.normal ~ '^-?[0-9]+([.][0-9]+)?$' and %2$s.normal ~ '^-?[0-9]+([.][0-9]+)?$'"
                        + " then abs(%1$s.normal::numeric - %2$s.normal::numeric) > :threshold * greatest(abs(%1$s.normal::numeric),"
                        + " abs(%2$s.normal::numeric)) else %1$s.normal <> %2$s.normal end");

        private final String normal;
        private final String differs;

        Comparison(String normal, String differs) {
            this.normal = normal;
            this.differs = differs;
        }
    }

    private static final String SQL = """
            select f.id as subject_id, '' as what, %2$s as building_id, %3$s as enterprise_id, d.size, d.owner, d.sides
            from conflict_touched t
            join %1$s f on f.id = t.id and jsonb_array_length(f.attributes -> '%4$s') > 1
            cross join lateral (
                with said as materialized (
                    select distinct on (s.source) s.source, s.date, s.payload, v.value ->> 'value' as value, v.n,
                        %5$s as normal
                    from jsonb_array_elements(f.attributes -> '%4$s') with ordinality v (value, n)
                    cross join lateral (
                        select v.value ->> 'source' as source, v.value ->> 'date' as date, (v.value ->> 'payload')::bigint as payload
                        union all
                        select x.source, x.date, x.payload
                        from jsonb_to_recordset(v.value -> 'also') as x (source text, date text, payload bigint)) s
                    order by s.source, s.date desc, v.n),
                counted as materialized (
                    select said.*, e.kind from said join evidence.source e on e.code = said.source where e.kind = any (array[%6$s]))
                select %7$s as size,
                    (select a.source from counted a where exists (select 1 from counted b where b.n < a.n and %8$s)
                        order by a.n desc, a.source limit 1) as owner,
                    (select jsonb_agg(jsonb_build_object('say', '%4$s', 'source', a.source, 'value', a.value, 'date', a.date,
                        'payload', a.payload) order by a.n, a.source) from counted a) as sides
                where exists (select 1 from counted a join counted b on a.n < b.n where %8$s)
                    and not exists (select 1 from said where source = 'rulings')) d
            """;

    private AttributeKind() {}

    /**
     * A kind over one attribute.
     *
     * @param kinds the kinds of source that are listened to
     * @param threshold the share by which amounts may be apart; ignored for texts and codes
     */
    static ConflictKind of(
            String id,
            int version,
            ConflictKind.Subject subject,
            Severity severity,
            String attribute,
            String field,
            List<String> kinds,
            Comparison comparison,
            BigDecimal threshold,
            ConflictKind.@Nullable Size size) {
        boolean building = subject == ConflictKind.Subject.BUILDING;
        String differs = comparison.differs.formatted("a", "b").replace(":threshold", threshold.toPlainString());
        String sql = SQL.formatted(
                building ? "places.building" : "enterprises.enterprise",
                building ? "f.id" : "f.registered_building_id",
                building ? "null::bigint" : "f.id",
                attribute,
                comparison.normal.formatted("(v.value ->> 'value')"),
                kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")),
                size == null
                        ? "null::numeric"
                        : "(select max(normal::numeric) - min(normal::numeric) from counted where normal ~ '^-?[0-9]+([.][0-9]+)?$')",
                differs);
        String rule = attribute + ": " + String.join(", ", kinds) + "; "
                + comparison.name().toLowerCase(java.util.Locale.ROOT)
                + (comparison == Comparison.AMOUNT
                        ? " > "
                                + threshold
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString() + " %"
                        : "");
        return new ConflictKind(id, version, subject, severity, false, size, attribute, field, rule, List.of(), sql);
    }
}
