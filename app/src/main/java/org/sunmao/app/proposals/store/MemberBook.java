package org.sunmao.app.proposals.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;

/** The accounts of members and how they are called: among those who make, examine or handle proposals that is no secret. */
@Component
public class MemberBook {

    private static final int MOST = 1000;

    private final WorkerDatabase database;

    MemberBook(WorkerDatabase database) {
        this.database = database;
    }

    /** Names by account, in the order of names, of members whose accounts are open; at most 1,000. */
    public Map<String, String> list() {
        var names = new LinkedHashMap<String, String>();
        database.client()
                .sql(
                        "select username, display_name from access.person where role = ? and not disabled order by display_name, username limit ?")
                .params(Role.MEMBER.word(), MOST)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(each -> names.put(each.getKey(), each.getValue()));
        return names;
    }

    /** Names of these accounts, closed ones too. */
    public Map<String, String> names(Collection<String> accounts) {
        var names = new LinkedHashMap<String, String>();
        database.client()
                .sql("select username, display_name from access.person where username = any (?)")
                .param(accounts.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(each -> names.put(each.getKey(), each.getValue()));
        return names;
    }
}
