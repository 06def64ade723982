package org.sunmao.app.activities.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.rules.SignIn;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.desk.MatterParty;

/** Who is asked to an activity. Before it is called a list; when it is called everybody on it sees the activity and is told, later ones at once. */
@Component
public class InviteDesk {

    private final WorkerDatabase database;
    private final MatterParty party;
    private final Words words;

    InviteDesk(WorkerDatabase database, MatterParty party, Words words) {
        this.database = database;
        this.party = party;
        this.words = words;
    }

    /** Asks somebody; the id is not used. False where that person, unit or enterprise is on the list. */
    public boolean invite(Reader by, Matter matter, Guest.Invited who, LocalDate today) {
        return words.say(by, "matter", matter.id(), "invite", Map.of("sort", who.sort()), () -> {
            int added = add(by, matter, who, today);
            if (added > 0 && matter.state().equals("called")) {
                admit(by, matter, List.of(who));
            }
            return added;
        });
    }

    private int add(Reader by, Matter matter, Guest.Invited who, LocalDate today) {
        return database.client()
                .sql("""
                        insert into activities.invitation (matter_id, sort, account, unit, enterprise_id, name, organisation, people, on_day, by_person)
                        values (:matter, :sort, cast(:account as text), cast(:unit as text), cast(:enterprise as bigint), :name, :organisation, :people, :day, :by)
                        on conflict do nothing
                        """)
                .param("matter", matter.id())
                .param("sort", who.sort())
                .param("account", who.account())
                .param("unit", who.unit())
                .param("enterprise", who.enterprise())
                .param("name", who.name())
                .param("organisation", who.organisation())
                .param("people", who.people())
                .param("day", today)
                .param("by", by.username())
                .update();
    }

    /** Asks everybody who belongs to a venue; how many were not on the list. */
    public int inviteVenue(Reader by, Matter matter, long venue, LocalDate today) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            var added = new ArrayList<Guest.Invited>();
            for (Guest.Invited who : ofVenue(venue)) {
                if (add(by, matter, who, today) > 0) {
                    added.add(who);
                }
            }
            if (!added.isEmpty()) {
                words.say(by, "matter", matter.id(), "invite", Map.of("people", added.size()), () -> 1);
                if (matter.state().equals("called")) {
                    admit(by, matter, added);
                }
            }
            return added.size();
        }));
    }

    private List<Guest.Invited> ofVenue(long venue) {
        return database.client()
                .sql("""
                        select m.name, m.account, v.name as venue from activities.venue_member m join activities.venue v on v.id = m.venue_id
                        where m.venue_id = ? and m.left_on is null order by m.id
                        """)
                .param(venue)
                .query((row, n) -> {
                    String account = row.getString("account");
                    return new Guest.Invited(
                            0,
                            account == null ? "outside" : "person",
                            account,
                            null,
                            null,
                            row.getString("name"),
                            row.getString("venue"),
                            1);
                })
                .list();
    }

    /** Somebody is not asked any more; who saw the activity goes on seeing it, and who was there was there. */
    public boolean uninvite(Reader by, Matter matter, long invitation) {
        return words.withdraw(by, "invitation", matter.id(), invitation);
    }

    /** Everybody on the list sees the activity from now on and is told. */
    void admitAll(Reader by, Matter matter) {
        admit(
                by,
                matter,
                database.client()
                        .sql("""
                                select sort, account, unit, enterprise_id, name, organisation, people from activities.invitation
                                where matter_id = ? and withdrawn_at is null
                                """)
                        .param(matter.id())
                        .query((row, n) -> new Guest.Invited(
                                0,
                                row.getString("sort"),
                                row.getString("account"),
                                row.getString("unit"),
                                row.getObject("enterprise_id", Long.class),
                                row.getString("name"),
                                row.getString("organisation"),
                                row.getInt("people")))
                        .list());
    }

    private void admit(Reader by, Matter matter, List<Guest.Invited> all) {
        party.invite(
                by,
                matter,
                all.stream()
                        .map(Guest.Invited::account)
                        .filter(Objects::nonNull)
                        .toList(),
                all.stream().map(Guest.Invited::unit).filter(Objects::nonNull).toList(),
                all.stream()
                        .map(Guest.Invited::enterprise)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** A new code for phones; the one before holds no longer. */
    public boolean renewCode(Reader by, long matter) {
        return words.say(by, "matter", matter, "sign-in-code", Map.of(), () -> {
            endCode(matter);
            return database.client()
                    .sql("insert into activities.sign_in (matter_id, code, by_person) values (?, ?, ?)")
                    .params(matter, SignIn.newCode(), by.username())
                    .update();
        });
    }

    /** No code holds any more. */
    void endCode(long matter) {
        database.client()
                .sql("update activities.sign_in set ended_at = now() where matter_id = ? and ended_at is null")
                .param(matter)
                .update();
    }
}
