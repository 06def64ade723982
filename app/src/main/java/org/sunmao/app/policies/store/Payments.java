package org.sunmao.app.policies.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Amount;

/** What policies have paid, as the database opens it to a reader; asked once for however many policies. */
@Component
public class Payments {

    private final WebDatabase database;

    Payments(WebDatabase database) {
        this.database = database;
    }

    /** What these policies have paid in a year, in fen, by id; none of them for those who have not signed in. */
    public Map<Long, Long> spent(Scope scope, List<Long> policies, int year) {
        var spent = new LinkedHashMap<Long, Long>();
        return database.read(scope, jdbc -> {
            jdbc.sql("""
                            select p.id, s.fen from unnest(cast(? as bigint[])) p (id)
                            cross join lateral policies.spent(p.id, ?) s (fen) where s.fen is not null
                            """).params(policies.toArray(Long[]::new), year).query(row -> {
                spent.put(row.getLong("id"), row.getLong("fen"));
            });
            return spent;
        });
    }

    /** What policies have paid an enterprise, by policy. */
    public Map<Long, List<Amount.Paid>> list(Scope scope, long enterprise) {
        var paid = new LinkedHashMap<Long, List<Amount.Paid>>();
        return database.read(scope, jdbc -> {
            jdbc.sql(
                            "select policy_id, clause_key, year, fen from policies.payment where enterprise_id = ? order by id")
                    .param(enterprise)
                    .query(row -> {
                        paid.computeIfAbsent(row.getLong("policy_id"), any -> new ArrayList<>())
                                .add(paid(row, 0));
                    });
            return paid;
        });
    }

    static Amount.Paid paid(ResultSet row, int n) throws SQLException {
        return new Amount.Paid(row.getString("clause_key"), row.getInt("year"), row.getLong("fen"));
    }
}
