package org.sunmao.app.warnings.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.warnings.WarningRule;
import org.sunmao.app.warnings.WarningRules;

/**
 * Looks at every rule for a day and brings what is kept up to it: what is found newly is opened, what became worse is opened again even where somebody
 * had done with it, what does not hold any more is ended. A day before the newest that was looked at changes nothing.
 */
@Component
public class WarningWatch {

    private static final String FOUND = """
            create temporary table warning_found (rule text, version int, subject_kind text, subject_id bigint, what text, level int, owner text,
                taxed boolean, building_id bigint, enterprise_id bigint, sources text[], facts jsonb, building_ids bigint[], street_codes text[])
                on commit drop
            """;

    private static final String FIND = """
            insert into warning_found
            select :rule, :version, :subject, f.subject_id, f.what, f.level, :owner, :taxed, f.building_id, f.enterprise_id,
                case when f.source is null then '{}' else array[f.source] end, f.facts,
                case when f.building_id is null then coalesce(e.building_ids, '{}') else array_append(coalesce(e.building_ids, '{}'), f.building_id) end,
                case when b.street_code is null then coalesce(e.street_codes, '{}') else array_append(coalesce(e.street_codes, '{}'), b.street_code) end
            from (%s) f
            left join places.building b on b.id = f.building_id
            left join enterprises.enterprise e on e.id = f.enterprise_id and :subject = 'enterprise'
            """;

    private static final List<String> BRING =
            List.of("""
            create temporary table warning_told on commit drop as
            select w.id, f.level, f.facts, case when not w.holds then 'again' when f.level > w.level then 'worse' else 'better' end as event
            from warnings.warning w join warning_found f using (rule, subject_kind, subject_id, what)
            where not w.holds or f.level <> w.level
            """, """
            update warnings.warning w set version = f.version, level = f.level, owner = f.owner, taxed = f.taxed, sources = f.sources,
                building_id = f.building_id, enterprise_id = f.enterprise_id, building_ids = f.building_ids, street_codes = f.street_codes,
                facts = f.facts, seen_on = :day, first_on = case when w.holds then w.first_on else :day end, holds = true, ended_on = null,
                state = case when t.event in ('again', 'worse') and w.state <> 'taken' then 'open' else w.state end,
                until_on = case when t.event in ('again', 'worse') then null else w.until_on end,
                moves = w.moves + case when t.id is null then 0 else 1 end
            from warning_found f left join warnings.warning k using (rule, subject_kind, subject_id, what)
            left join warning_told t on t.id = k.id
            where k.id = w.id
            """, """
            insert into warnings.event (warning_id, event, on_day, level, facts) select id, event, :day, level, facts from warning_told
            """, """
            with ended as (
                update warnings.warning w set holds = false, ended_on = :day, moves = moves + 1,
                    state = case when state = 'postponed' then 'open' else state end, until_on = null
                where w.holds and not exists (
                    select 1 from warning_found f where f.rule = w.rule and f.subject_kind = w.subject_kind and f.subject_id = w.subject_id
                        and f.what = w.what)
                returning w.id, w.level, w.facts)
            insert into warnings.event (warning_id, event, on_day, level, facts) select id, 'ended', :day, level, facts from ended
            """, """
            with opened as (
                insert into warnings.warning (rule, version, subject_kind, subject_id, what, level, owner, taxed, sources, building_id, enterprise_id,
                    building_ids, street_codes, facts, first_on, seen_on)
                select f.rule, f.version, f.subject_kind, f.subject_id, f.what, f.level, f.owner, f.taxed, f.sources, f.building_id,
                    f.enterprise_id, f.building_ids, f.street_codes, f.facts, :day, :day
                from warning_found f
                where not exists (select 1 from warnings.warning w where w.rule = f.rule and w.subject_kind = f.subject_kind
                    and w.subject_id = f.subject_id and w.what = f.what)
                returning id, level, facts)
            insert into warnings.event (warning_id, event, on_day, level, facts) select id, 'found', :day, level, facts from opened
            """, """
            with due as (
                update warnings.warning set state = 'open', until_on = null, moves = moves + 1
                where state = 'postponed' and until_on <= :day returning id, level, facts)
            insert into warnings.event (warning_id, event, on_day, level, facts) select id, 'again', :day, level, facts from due
            """, """
            insert into warnings.look (on_day, rules, found) values (:day, :rules, (select count(*) from warning_found))
            on conflict (on_day) do update set at = now(), rules = excluded.rules, found = excluded.found
            """, "drop table warning_found, warning_told");

    private final WorkerDatabase database;
    private final WarningRules rules;

    /** Looks at these rules as the worker. */
    public WarningWatch(WorkerDatabase database, WarningRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Looks at every rule for this day; answers with how many warnings hold, or -1 where a later day was looked at before. */
    public int look(LocalDate day) {
        return database.inTransaction(() -> {
            database.client()
                    .sql("select pg_advisory_xact_lock('warnings.warning'::regclass::int, 0)")
                    .query((row, n) -> "")
                    .list();
            boolean past = database.client()
                    .sql("select exists (select 1 from warnings.look where on_day > ?)")
                    .param(day)
                    .query(Boolean.class)
                    .single();
            return past ? -1 : found(day);
        });
    }

    private int found(LocalDate day) {
        database.client().sql(FOUND).update();
        for (WarningRule rule : rules.list()) {
            find(rule, day);
        }
        database.client().sql("analyze warning_found").update();
        int found = database.client()
                .sql("select count(*) from warning_found")
                .query(Integer.class)
                .single();
        Map<String, Object> parameters =
                Map.of("day", day, "rules", rules.list().size());
        BRING.forEach(statement -> {
            var asked = database.client().sql(statement);
            for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
                asked = statement.contains(":" + parameter.getKey())
                        ? asked.param(parameter.getKey(), parameter.getValue())
                        : asked;
            }
            asked.update();
        });
        return found;
    }

    private void find(WarningRule rule, LocalDate day) {
        database.client()
                .sql(FIND.formatted(rule.sql()))
                .param("rule", rule.id())
                .param("version", rule.version())
                .param("subject", rule.subject().word())
                .param("owner", rule.owner().word())
                .param("taxed", rule.taxed())
                .param("day", day)
                .update();
    }
}
