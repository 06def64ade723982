package org.sunmao.app.visits.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.visits.Department;

/**
 * Departments that can take part in a visit: the units of the district. A district that has not entered any yet writes names; where there are units nothing else
 * can be chosen, or one department would be counted under three names.
 */
@Component
public class Departments {

    private final WebDatabase database;

    Departments(WebDatabase database) {
        this.database = database;
    }

    /** A unit: code, Chinese and English name. */
    public record Unit(String code, String nameZh, String nameEn) {

        private boolean isCalled(String said) {
            return code.equals(said) || nameZh.equals(said) || nameEn.equalsIgnoreCase(said);
        }
    }

    /** The units that are not closed, by kind and name; empty where the district has not entered any. */
    public List<Unit> units(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select code, name_zh, case when name_en = '' then name_zh else name_en end as name_en from access.unit
                                where closed_on is null or closed_on > (now() at time zone 'Asia/Shanghai')::date order by kind, name_zh
                                """)
                        .query((row, n) ->
                                new Unit(row.getString("code"), row.getString("name_zh"), row.getString("name_en")))
                        .list());
    }

    /** Names that sources and visits have, in code point order: what a form offers where there are no units. */
    public List<String> names(Scope scope) {
        return database.read(scope, jdbc -> jdbc.sql("""
                select department_zh from evidence.source where department_zh <> '' union select department from visits.party
                order by 1 limit 200
                """).query(String.class).list());
    }

    /** What a steward goes by who works for no unit: the streets of this scope, each with what its steward is called. */
    public List<String> posts(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select name_zh || '楼长' from places.region where code = any (scope.regions()) order by code")
                        .query(String.class)
                        .list());
    }

    /**
     * The departments that were chosen or written, in that order, each once.
     *
     * @param said codes or names, separated as in a sentence
     * @return empty where one of them is neither a unit nor a post of this scope though there are units, or its name is too long
     */
    public Optional<List<Department>> read(Scope scope, @Nullable String said) {
        List<Unit> units = units(scope);
        List<String> posts = units.isEmpty() ? List.of() : posts(scope);
        var found = new ArrayList<Department>();
        for (String each : (said == null ? "" : said).split("[、，,；;]")) {
            String name = each.strip();
            if (name.isEmpty()) {
                continue;
            }
            Optional<Unit> unit =
                    units.stream().filter(one -> one.isCalled(name)).findFirst();
            if (name.length() > 60 || unit.isEmpty() && !units.isEmpty() && !posts.contains(name)) {
                return Optional.empty();
            }
            var department = unit.map(one -> new Department(one.code(), one.nameZh()))
                    .orElseGet(() -> new Department(null, name));
            if (!found.contains(department)) {
                found.add(department);
            }
        }
        return Optional.of(found);
    }

    /**
     * What a form of this reader begins with: the code of the unit that the reader works for, else of the one that was named last, else a steward's post. Without units the name of the own
     * sources' department, or the one that was named last.
     */
    public String own(Reader reader) {
        List<Unit> units = units(reader.scope());
        Optional<String> post = posts(reader.scope()).stream().findFirst();
        return database.read(reader.scope(), jdbc -> {
            if (units.isEmpty()) {
                return jdbc.sql("""
                                select department from (
                                    (select department, 1 as place from visits.party where person = :person order by at desc limit 1)
                                    union all
                                    (select department_zh, 2 from evidence.source
                                        where code = any (scope.sources()) and department_zh <> '' order by code limit 1)
                                    union all
                                    (select name_zh || '楼长', 3 from places.region where code = any (scope.regions()) order by code limit 1)) known
                                order by place limit 1
                                """)
                        .param("person", reader.username())
                        .query(String.class)
                        .optional()
                        .orElse("");
            }
            String[] own = jdbc.sql("select access.own_units()")
                    .query((row, n) -> (String[]) row.getArray(1).getArray())
                    .single();
            Optional<String> last = jdbc.sql(
                            "select unit from visits.party where person = ? and unit is not null order by at desc limit 1")
                    .param(reader.username())
                    .query(String.class)
                    .optional();
            return Arrays.stream(own)
                    .filter(code -> units.stream().anyMatch(unit -> unit.code().equals(code)))
                    .findFirst()
                    .or(() -> last)
                    .or(() -> post)
                    .orElse("");
        });
    }
}
