package org.sunmao.app.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.evidence.SmallDeliveries;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** The deliveries as their own people and the office see them. */
@Component
public class DeliveryBook {

    private static final String COLUMNS = """
            d.id, s.code, s.kind, s.name_zh, s.name_en, s.secrecy, d.file_name, d.file_sha256, f.byte_size, d.format, d.charset,
            d.data_date, d.full_snapshot, d.arrived_at, d.delivered_by, d.rows_data, d.rows_good, d.rows_refused, d.rows_total,
            d.notes::text as notes, d.active""";
    private static final String TABLES = """
            evidence.delivery d join evidence.source s on s.id = d.source_id join evidence.file f on f.sha256 = d.file_sha256""";

    private final WebDatabase database;

    DeliveryBook(WebDatabase database) {
        this.database = database;
    }

    /**
     * The newest deliveries first.
     *
     * @param source only those of this source, null for all
     * @param after cursor of a page
     */
    public Page<DeliveryLine> page(IntakeRights rights, @Nullable String source, @Nullable String after, int size) {
        var list = new SortedList(COLUMNS, TABLES, "d.id", new SortKey("id", "d.id", "bigint"), true)
                .where(":all or s.code = any(:codes)")
                .with("all", rights.all())
                .with("codes", rights.codes().toArray(String[]::new));
        if (source != null) {
            list.where("s.code = :source").with("source", source);
        }
        return database.read(rights.scope(), jdbc -> list.page(jdbc, after, size, DeliveryBook::read));
    }

    /** One delivery; empty when there is none of that number for this reader. */
    public Optional<DeliveryLine> find(IntakeRights rights, long id) {
        return database.read(
                        rights.scope(),
                        jdbc -> select(jdbc, " where d.id = ?")
                                .param(id)
                                .query(DeliveryBook::read)
                                .optional())
                .filter(delivery -> rights.mayUse(delivery.source()));
    }

    /** Other counting deliveries of the same source that speak of the same day, oldest first; without those of single rows. */
    public List<DeliveryLine> listOfSameDay(IntakeRights rights, DeliveryLine delivery) {
        return database.read(
                rights.scope(),
                jdbc -> select(
                                jdbc,
                                " where s.code = ? and d.data_date = ? and d.active and d.id <> ?"
                                        + " and d.format <> ? order by d.id")
                        .params(delivery.source(), delivery.dataDate(), delivery.id(), SmallDeliveries.FORMAT)
                        .query(DeliveryBook::read)
                        .list());
    }

    /** The counting delivery that brought the very same file of the same source, other than this one. */
    public Optional<DeliveryLine> findTwin(IntakeRights rights, DeliveryLine delivery) {
        return database.read(
                rights.scope(),
                jdbc -> select(jdbc, " where s.code = ? and d.file_sha256 = ? and d.active and d.id <> ?")
                        .params(delivery.source(), delivery.sha256(), delivery.id())
                        .query(DeliveryBook::read)
                        .optional());
    }

    /** What persons said about a delivery, oldest first. */
    public List<DeliveryEvent> listEvents(IntakeRights rights, long id) {
        return database.read(
                rights.scope(),
                jdbc -> jdbc.sql(
                                "select event, at, by_person, why from evidence.delivery_event where delivery_id = ? order by id")
                        .param(id)
                        .query((row, n) -> new DeliveryEvent(
                                row.getString("event"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("by_person"),
                                row.getString("why")))
                        .list());
    }

    private static JdbcClient.StatementSpec select(JdbcClient jdbc, String condition) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + condition);
    }

    private static DeliveryLine read(ResultSet row, int n) throws SQLException {
        return new DeliveryLine(
                row.getLong("id"),
                row.getString("code"),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("secrecy"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("byte_size"),
                row.getString("format"),
                row.getString("charset"),
                row.getObject("data_date", LocalDate.class),
                row.getBoolean("full_snapshot"),
                row.getTimestamp("arrived_at").toInstant(),
                row.getString("delivered_by"),
                row.getInt("rows_data"),
                row.getInt("rows_good"),
                row.getInt("rows_refused"),
                row.getInt("rows_total"),
                row.getString("notes"),
                row.getBoolean("active"));
    }
}
