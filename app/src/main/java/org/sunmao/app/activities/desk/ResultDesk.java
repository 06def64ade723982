package org.sunmao.app.activities.desk;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Result;
import org.sunmao.app.database.WorkerDatabase;

/** Writes down what an activity brought, whether it was adopted, and what grew from it. Whoever calls has asked who may. */
@Component
public class ResultDesk {

    private final WorkerDatabase database;
    private final Words words;

    ResultDesk(WorkerDatabase database, Words words) {
        this.database = database;
        this.words = words;
    }

    /** A result with the next number of its activity. */
    public boolean add(
            Reader by, long matter, String sort, String said, @Nullable String account, String name, LocalDate day) {
        return words.say(by, "matter", matter, "result", Map.of("sort", sort), () -> {
            database.client()
                    .sql("select 1 from activities.activity where matter_id = ? for update")
                    .param(matter)
                    .query(Integer.class)
                    .single();
            return database.client()
                    .sql("""
                            insert into activities.result (matter_id, n, sort, said, account, name, on_day, by_person)
                            select :matter, coalesce(max(n), 0) + 1, :sort, :said, cast(:account as text), :name, :day, :by from activities.result
                            where matter_id = :matter
                            """)
                    .param("matter", matter)
                    .param("sort", sort)
                    .param("said", said)
                    .param("account", account)
                    .param("name", name)
                    .param("day", day)
                    .param("by", by.username())
                    .update();
        });
    }

    /** Whether a result was adopted, by which unit, on which day; a word after another counts from then on. */
    public boolean adopt(Reader by, Result result, boolean adopted, LocalDate day, @Nullable String unit, String note) {
        return words.say(
                by,
                "matter",
                result.activity(),
                "adoption",
                Map.of("result", result.n(), "adopted", adopted),
                () -> database.client()
                        .sql("""
                                insert into activities.adoption (matter_id, result_id, adopted, on_day, unit, note, by_person)
                                values (:matter, :result, :adopted, :day, cast(:unit as text), :note, :by)
                                """)
                        .param("matter", result.activity())
                        .param("result", result.id())
                        .param("adopted", adopted)
                        .param("day", day)
                        .param("unit", unit)
                        .param("note", note)
                        .param("by", by.username())
                        .update());
    }

    /** A matter grew from a result; false where that is known. */
    public boolean link(Reader by, Result result, long grown) {
        return words.say(
                by,
                "matter",
                result.activity(),
                "grown",
                Map.of("result", result.n(), "grown", grown),
                () -> database.client()
                        .sql(
                                "insert into activities.grown (matter_id, result_id, grown_id, by_person) values (?, ?, ?, ?) on conflict do nothing")
                        .params(result.activity(), result.id(), grown, by.username())
                        .update());
    }

    /** A result does not stand any more. */
    public boolean withdraw(Reader by, long matter, long result) {
        return words.withdraw(by, "result", matter, result);
    }
}
