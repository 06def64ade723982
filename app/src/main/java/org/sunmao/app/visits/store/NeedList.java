package org.sunmao.app.visits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Within;
import org.sunmao.app.visits.Need;
import org.sunmao.app.visits.NeedRule;
import org.sunmao.app.visits.NeedRules;
import org.sunmao.app.visits.VisitRules;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who should be visited, by need: one statement made of all rules, within the reader's rights. */
@Component
public class NeedList {

    private static final int PART = 1_000;
    private static final TypeReference<List<Map<String, @Nullable Object>>> REASONS = new TypeReference<>() {};

    private static final String COLUMNS = """
            n.enterprise_id, n.points, n.reasons::text as reasons, n.name, n.building_id, b.name as building_name, u.floor_label, u.label,
            n.visited_on, n.visited_by, n.next_id, n.next_day, n.next_department""";

    /**
     * Who is present, by the current lists; whom somebody visited, by rows of visits and by what the calendar calls done; then the rules, added up. The
     * parts are made once each.
     */
    private static final String NEEDS = """
            (with told as materialized (select * from visits.told()),
            there as materialized (
                select distinct on (t.enterprise_id) t.enterprise_id, t.building_id, t.unit_id from tenancy.spell t
                where t.holder = 'enterprise' and t.first_missing is null order by t.enterprise_id, t.last_seen desc, t.unit_id),
            last as materialized (
                select distinct on (enterprise_id) enterprise_id, visited_on, visited_by from (
                    select enterprise_id, visited_on, visited_by from told where visited_on is not null
                    union all
                    select v.enterprise_id, (lower(v.during) at time zone 'Asia/Shanghai')::date, v.department from visits.visit v where v.state = 'done' and v.enterprise_id is not null) known
                order by enterprise_id, visited_on desc),
            coming as materialized (
                select distinct on (v.enterprise_id) v.enterprise_id, v.id, (lower(v.during) at time zone 'Asia/Shanghai')::date as day, v.department
                from visits.visit v
                where v.enterprise_id is not null and v.state in ('proposed', 'confirmed', 'countered') and upper(v.during) >= cast(:day as date)
                order by v.enterprise_id, lower(v.during)),
            summed as (
                select f.enterprise_id, sum(f.points)::int as points,
                    jsonb_agg(jsonb_build_object('rule', f.rule, 'points', f.points, 'facts', f.facts) order by f.points desc, f.place) as reasons,
                    array_agg(f.rule) as rules
                from (%s) f group by f.enterprise_id)
            select s.*, e.name, e.street_codes, coalesce(h.building_id, e.registered_building_id) as building_id, h.unit_id,
                l.visited_on, l.visited_by, x.id as next_id, x.day as next_day, x.department as next_department
            from summed s join enterprises.enterprise e on e.id = s.enterprise_id
            left join there h on h.enterprise_id = s.enterprise_id
            left join last l on l.enterprise_id = s.enterprise_id
            left join coming x on x.enterprise_id = s.enterprise_id) n
            left join places.building b on b.id = n.building_id
            left join places.unit u on u.id = n.unit_id""";

    private static final String FOUND =
            "select cast('%s' as text) as rule, %d as place, %d * found.times as points, found.enterprise_id, found.facts from (%s) found";

    private final WebDatabase database;
    private final NeedRules rules;
    private final VisitRules agreed;
    private final JsonMapper json;

    NeedList(WebDatabase database, NeedRules rules, VisitRules agreed, JsonMapper json) {
        this.database = database;
        this.rules = rules;
        this.agreed = agreed;
        this.json = json;
    }

    /** Whom; null restricts nothing. */
    public record Query(
            @Nullable String street,
            @Nullable Long building,
            @Nullable String reason) {}

    /** A page with the number of all rows. */
    public record Listed(Page<Need> page, Count count) {}

    /** A page, those in need of it most first. */
    public Listed list(Scope scope, Query query, @Nullable String cursor, int size) {
        SortedList list = sorted(query);
        return database.read(scope, jdbc -> new Listed(list.page(jdbc, cursor, size, this::row), list.count(jdbc)));
    }

    /** All that the query asks for, in parts, as they stand at one moment. */
    public void forEach(Scope scope, Query query, Predicate<List<Need>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query).forEachPage(jdbc, PART, this::row, taken);
            return null;
        });
    }

    private SortedList sorted(Query query) {
        LocalDate today = agreed.today();
        var list = new SortedList(
                COLUMNS, NEEDS.formatted(found()), "n.enterprise_id", new SortKey("need", "n.points", "int"), true);
        list.with("day", today).with("longAgo", today.minusMonths(agreed.longAgoMonths()));
        if (query.street() != null) {
            list.where(Within.inStreet("b.street_code", "b.id", query.street())).with("street", query.street());
        }
        if (query.building() != null) {
            list.where("n.building_id = :building").with("building", query.building());
        }
        if (query.reason() != null) {
            list.where(":reason = any (n.rules)").with("reason", query.reason());
        }
        return list;
    }

    private String found() {
        return rules.list().stream().map(NeedList::found).collect(Collectors.joining(" union all "));
    }

    private static String found(NeedRule rule) {
        return FOUND.formatted(rule.id(), rule.order(), rule.weight(), rule.sql());
    }

    private Need row(ResultSet row, int n) throws SQLException {
        Long next = row.getObject("next_id", Long.class);
        return new Need(
                row.getLong("enterprise_id"),
                row.getString("name"),
                row.getObject("building_id", Long.class),
                row.getString("building_name"),
                row.getString("floor_label"),
                row.getString("label"),
                row.getInt("points"),
                reasons(row.getString("reasons")),
                row.getObject("visited_on", LocalDate.class),
                row.getString("visited_by"),
                next == null
                        ? null
                        : new Need.Next(
                                next,
                                Objects.requireNonNull(row.getObject("next_day", LocalDate.class)),
                                Objects.requireNonNullElse(row.getString("next_department"), "")));
    }

    private List<Need.Reason> reasons(String text) {
        var reasons = new ArrayList<Need.Reason>();
        for (Map<String, @Nullable Object> each : json.readValue(text, REASONS)) {
            var facts = new HashMap<String, @Nullable String>();
            if (each.get("facts") instanceof Map<?, ?> said) {
                said.forEach((name, value) -> facts.put(String.valueOf(name), value == null ? null : value.toString()));
            }
            reasons.add(new Need.Reason(
                    String.valueOf(each.get("rule")), Integer.parseInt(String.valueOf(each.get("points"))), facts));
        }
        return reasons;
    }
}
