package org.sunmao.app.livestreams.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.MonthSales;
import org.sunmao.app.livestreams.Product;
import org.sunmao.app.livestreams.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Livestreams as far as a reader sees them, and those that everybody sees. */
@Component
public class LivestreamBook {

    private static final String SESSION = """
            select s.matter_id, m.number, m.title, s.enterprise_id, s.firm, s.workshop, s.host, s.host_public, s.platform, s.on_day, s.begins, m.state
            from livestreams.session s join matters.matter m on m.id = s.matter_id and m.merged_into is null
            """;

    private final WebDatabase database;

    LivestreamBook(WebDatabase database) {
        this.database = database;
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getLong("matter_id"),
                row.getString("number"),
                row.getString("title"),
                row.getLong("enterprise_id"),
                row.getString("firm"),
                row.getString("workshop"),
                row.getString("host"),
                row.getBoolean("host_public"),
                row.getString("platform"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getString("state"));
    }

    /** The session of a matter. */
    public Optional<Session> find(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SESSION + " where s.matter_id = ?")
                        .param(matter)
                        .query(LivestreamBook::session)
                        .optional());
    }

    /** Those of these days, both included, the earliest first; cancelled ones are left out. */
    public List<Session> list(Scope scope, LocalDate from, LocalDate until, @Nullable String platform) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SESSION + """
                                where s.on_day between :from and :until and m.state <> 'cancelled' and (cast(:platform as text) is null or s.platform = :platform)
                                order by s.on_day, s.begins, s.matter_id limit 1000
                                """)
                        .param("from", from)
                        .param("until", until)
                        .param("platform", platform)
                        .query(LivestreamBook::session)
                        .list());
    }

    /** Those of an enterprise, the earliest first. */
    public List<Session> listOf(Scope scope, long enterprise) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                SESSION
                                        + " where s.enterprise_id = ? and m.state <> 'cancelled' order by s.on_day, s.begins, s.matter_id limit 1000")
                        .param(enterprise)
                        .query(LivestreamBook::session)
                        .list());
    }

    /** What a session shows. */
    public List<Product> products(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select id, name, link from livestreams.product where matter_id = ? and withdrawn_at is null order by id")
                        .param(matter)
                        .query((row, n) -> new Product(row.getLong(1), row.getString(2), row.getString(3)))
                        .list());
    }

    /** All figures of a session, the newest, which holds, first. */
    public List<Figures> figures(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select * from livestreams.figures where matter_id = ? order by id desc")
                        .param(matter)
                        .query(LivestreamBook::figures)
                        .list());
    }

    /** The figures that hold, by session. */
    public Map<Long, Figures> standing(Scope scope, List<Long> matters) {
        var standing = new HashMap<Long, Figures>();
        database.read(
                        scope,
                        jdbc -> jdbc.sql(
                                        "select distinct on (matter_id) * from livestreams.figures where matter_id = any (?) order by matter_id, id desc")
                                .param(matters.toArray(Long[]::new))
                                .query(LivestreamBook::figures)
                                .list())
                .forEach(each -> standing.put(each.matter(), each));
        return standing;
    }

    private static Figures figures(ResultSet row, int n) throws SQLException {
        return new Figures(
                row.getLong("id"),
                row.getLong("matter_id"),
                row.getString("file"),
                row.getObject("file_row", Integer.class),
                row.getLong("viewers"),
                row.getObject("peak", Long.class),
                row.getObject("seconds", Integer.class),
                row.getObject("interactions", Long.class),
                row.getObject("orders", Long.class),
                row.getObject("sales_fen", Long.class),
                row.getString("by_person"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** What an enterprise sold, the earliest month first. */
    public List<MonthSales> sales(Scope scope, long enterprise) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select id, month, fen, source from livestreams.sales where enterprise_id = ? and withdrawn_at is null order by month")
                        .param(enterprise)
                        .query((row, n) -> new MonthSales(
                                row.getLong("id"),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("fen"),
                                row.getString("source")))
                        .list());
    }

    /** A session as everybody sees it; the host is empty unless the host agreed. */
    public record PublicSession(
            long id,
            String title,
            String firm,
            String workshop,
            String host,
            String platform,
            LocalDate day,
            LocalTime begins,
            String state,
            List<Product> products) {}

    /** Announced ones and past ones, the newest first. */
    public List<PublicSession> listPublic(int most) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql(
                                "select * from livestreams.public_session order by on_day desc, begins desc, id desc limit ?")
                        .param(most)
                        .query((row, n) -> new PublicSession(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getString("firm"),
                                row.getString("workshop"),
                                row.getString("host"),
                                row.getString("platform"),
                                row.getObject("on_day", LocalDate.class),
                                row.getObject("begins", LocalTime.class),
                                row.getString("state"),
                                products(row.getString("products"))))
                        .list());
    }

    private static List<Product> products(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .valueStream()
                .map(LivestreamBook::product)
                .toList();
    }

    private static Product product(JsonNode each) {
        return new Product(
                0,
                each.get("name").asString(),
                each.get("link").isNull() ? null : each.get("link").asString());
    }
}
