package org.sunmao.app.requests.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.requests.WorkOrder.Fault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of files of work orders that could not be taken in, kept as they came until somebody has seen to them. */
@Component
public class LeftRows {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int MOST = 500;
    private static final int KEPT_DAYS = 30;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    LeftRows(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** A row. */
    public record Left(long id, String file, String sheet, int row, Map<String, String> cells, Fault fault) {}

    /** Those that nobody has seen to, the newest first, at most 500. */
    public List<Left> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                                select id, file_name, sheet, row_no, cells::text as cells, column_name, found, expected from requests.left_row
                                where done_at is null order by id desc limit %d
                                """.formatted(MOST))
                        .query((row, n) -> new Left(
                                row.getLong("id"),
                                row.getString("file_name"),
                                row.getString("sheet"),
                                row.getInt("row_no"),
                                JsonMapper.shared().readValue(row.getString("cells"), CELLS),
                                new Fault(
                                        row.getString("column_name"),
                                        row.getString("found"),
                                        row.getString("expected"))))
                        .list());
    }

    /** Keeps a row; one that waits already with the same words is not kept twice. */
    public void keep(Reader reader, String file, String sheet, int row, Map<String, String> cells, Fault fault) {
        worker.client()
                .sql("""
                        insert into requests.left_row (file_name, sheet, row_no, cells, column_name, found, expected, by_person)
                        select :file, :sheet, :row, cast(:cells as jsonb), :column, :found, :expected, :by
                        where not exists (select 1 from requests.left_row l where l.done_at is null and l.cells = cast(:cells as jsonb) and l.expected = :expected)
                        """)
                .param("file", file)
                .param("sheet", sheet)
                .param("row", row)
                .param("cells", JsonMapper.shared().writeValueAsString(cells))
                .param("column", fault.column())
                .param("found", fault.found())
                .param("expected", fault.expected())
                .param("by", reader.username())
                .update();
    }

    /** Somebody has seen to a row; false where somebody had before. */
    public boolean close(Reader reader, long id) {
        return worker.client()
                        .sql(
                                "update requests.left_row set done_at = now(), done_by = ? where id = ? and done_at is null")
                        .params(reader.username(), id)
                        .update()
                == 1;
    }

    /** Forgets rows that somebody saw to a month ago; answers how many. */
    public int forget(LocalDate today) {
        return worker.client()
                .sql("delete from requests.left_row where done_at < ?")
                .param(today.minusDays(KEPT_DAYS).atStartOfDay())
                .update();
    }

    /** The work order of this number came in after all. */
    public void closeNumber(Reader reader, String number) {
        worker.client().sql("""
                        update requests.left_row set done_at = now(), done_by = ? where done_at is null
                            and exists (select 1 from jsonb_each_text(cells) c where c.value = ?)
                        """).params(reader.username(), number).update();
    }
}
