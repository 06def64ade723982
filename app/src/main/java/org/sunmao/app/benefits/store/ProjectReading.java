package org.sunmao.app.benefits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Entry;
import org.sunmao.app.benefits.ProjectFile.Grower;
import org.sunmao.app.benefits.ProjectFile.Income;
import org.sunmao.app.benefits.ProjectFile.Milestone;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.ProjectFile.Purchase;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Standing;
import org.sunmao.app.benefits.ProjectFile.Wage;
import org.sunmao.app.benefits.Sharing;

/** Reads a project's rows, as far as whoever asks sees them. */
public final class ProjectReading {

    private static final String WITHDRAWN = "case when withdrawn_at is null then null else why end as gone";

    private ProjectReading() {}

    /** Everything that is kept of a project. */
    public static ProjectFile read(JdbcClient jdbc, long matter) {
        return new ProjectFile(
                matter,
                list(
                        jdbc,
                        "select t.id, code, sort, n.name, masked, village, people, shares, from_on, " + WITHDRAWN
                                + " from benefits.party t left join benefits.party_name n on n.party_id = t.id where matter_id = ? order by code, t.id",
                        matter,
                        ProjectReading::party),
                list(
                        jdbc,
                        "select t.id, party_id, village, name, mu_hundredths, idle, restored_on, from_on, until_on, "
                                + WITHDRAWN
                                + " from benefits.plot t where matter_id = ? order by village, name, t.id",
                        matter,
                        ProjectReading::plot),
                list(
                        jdbc,
                        "select t.id, sort, phase, happened_on, plants, words, file_id, " + WITHDRAWN
                                + " from benefits.milestone t where matter_id = ? order by happened_on, t.id",
                        matter,
                        ProjectReading::milestone),
                list(
                        jdbc,
                        "select t.id, sort, rate, unit, terms, from_on, until_on, " + WITHDRAWN
                                + " from benefits.contract t where matter_id = ? order by from_on, t.id",
                        matter,
                        ProjectReading::contract),
                list(jdbc, """
                        select t.id, name, from_on, until_on, (select count(*) from benefits.settlement s where s.season_id = t.id) as settled,
                            (select count(*) from benefits.correction c where c.season_id = t.id) as corrections
                        from benefits.season t where matter_id = ? order by from_on desc, t.id desc
                        """, matter, ProjectReading::season),
                list(
                        jdbc,
                        "select t.id, season_id, sort, what, quantity_thousandth, unit, price_fen, fen, on_day, proof, "
                                + WITHDRAWN + " from benefits.entry t where matter_id = ? order by on_day, t.id",
                        matter,
                        ProjectReading::entry),
                list(
                        jdbc,
                        "select t.id, season_id, party_id, contract_id, on_day, half_days, fen, " + WITHDRAWN
                                + " from benefits.wage t where matter_id = ? order by on_day, t.id",
                        matter,
                        ProjectReading::wage),
                list(
                        jdbc,
                        "select t.id, season_id, party_id, contract_id, on_day, quantity_thousandth, price_fen, floor_fen, fen, "
                                + WITHDRAWN + " from benefits.purchase t where matter_id = ? order by on_day, t.id",
                        matter,
                        ProjectReading::purchase),
                list(
                        jdbc,
                        "select t.id, party_id, on_day, plants, mu_hundredths, " + WITHDRAWN
                                + " from benefits.grower t where matter_id = ? order by on_day, t.id",
                        matter,
                        ProjectReading::grower),
                list(
                        jdbc,
                        "select t.id, party_id, sort, year, fen, source, " + WITHDRAWN
                                + " from benefits.income t where matter_id = ? order by year, t.id",
                        matter,
                        ProjectReading::income));
    }

    private static <T> List<T> list(JdbcClient jdbc, String sql, long matter, RowMapper<T> mapper) {
        return jdbc.sql(sql).param(matter).query(mapper).list();
    }

    private static LocalDate day(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    private static @Nullable String gone(ResultSet row) throws SQLException {
        return row.getString("gone");
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        return new Party(
                row.getLong("id"),
                row.getString("code"),
                row.getString("sort").equals("household"),
                row.getString("name"),
                row.getString("masked"),
                row.getString("village"),
                row.getInt("people"),
                row.getInt("shares"),
                day(row, "from_on"),
                gone(row));
    }

    private static Plot plot(ResultSet row, int n) throws SQLException {
        return new Plot(
                row.getLong("id"),
                row.getLong("party_id"),
                row.getString("village"),
                row.getString("name"),
                row.getInt("mu_hundredths"),
                row.getBoolean("idle"),
                row.getObject("restored_on", LocalDate.class),
                day(row, "from_on"),
                day(row, "until_on"),
                gone(row));
    }

    private static Milestone milestone(ResultSet row, int n) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getString("sort"),
                row.getInt("phase"),
                day(row, "happened_on"),
                row.getObject("plants", Integer.class),
                row.getString("words"),
                row.getObject("file_id", Long.class),
                gone(row));
    }

    private static Contract contract(ResultSet row, int n) throws SQLException {
        return new Contract(
                row.getLong("id"),
                Sharing.find(row.getString("sort")).orElseThrow(),
                row.getLong("rate"),
                row.getString("unit"),
                row.getString("terms"),
                day(row, "from_on"),
                day(row, "until_on"),
                gone(row));
    }

    /** Each settling but the first closes a correction, so one more correction than that is open. */
    private static Season season(ResultSet row, int n) throws SQLException {
        int settled = row.getInt("settled");
        Standing standing = settled == 0
                ? Standing.OPEN
                : row.getInt("corrections") >= settled ? Standing.CORRECTING : Standing.SETTLED;
        return new Season(
                row.getLong("id"), row.getString("name"), day(row, "from_on"), day(row, "until_on"), standing);
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("season_id"),
                row.getString("sort").equals("output"),
                row.getString("what"),
                row.getLong("quantity_thousandth"),
                row.getString("unit"),
                row.getLong("price_fen"),
                row.getLong("fen"),
                day(row, "on_day"),
                row.getString("proof"),
                gone(row));
    }

    private static Wage wage(ResultSet row, int n) throws SQLException {
        return new Wage(
                row.getLong("id"),
                row.getLong("season_id"),
                row.getLong("party_id"),
                row.getLong("contract_id"),
                day(row, "on_day"),
                row.getInt("half_days"),
                row.getLong("fen"),
                gone(row));
    }

    private static Purchase purchase(ResultSet row, int n) throws SQLException {
        return new Purchase(
                row.getLong("id"),
                row.getLong("season_id"),
                row.getLong("party_id"),
                row.getLong("contract_id"),
                day(row, "on_day"),
                row.getLong("quantity_thousandth"),
                row.getLong("price_fen"),
                row.getLong("floor_fen"),
                row.getLong("fen"),
                gone(row));
    }

    private static Grower grower(ResultSet row, int n) throws SQLException {
        return new Grower(
                row.getLong("id"),
                row.getLong("party_id"),
                day(row, "on_day"),
                row.getInt("plants"),
                row.getInt("mu_hundredths"),
                gone(row));
    }

    private static Income income(ResultSet row, int n) throws SQLException {
        return new Income(
                row.getLong("id"),
                row.getLong("party_id"),
                row.getString("sort").equals("before"),
                row.getInt("year"),
                row.getLong("fen"),
                row.getString("source"),
                gone(row));
    }
}
