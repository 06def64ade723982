package org.sunmao.app.activities.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Venue;
import org.sunmao.app.database.WorkerDatabase;

/** Writes down what is said of venues and of conferences that come again. Whoever calls has asked who may say it; what cannot stand is answered with false. */
@Component
public class VenueDesk {

    private final WorkerDatabase database;
    private final Audit audit;
    private final Words words;

    VenueDesk(WorkerDatabase database, Audit audit, Words words) {
        this.database = database;
        this.audit = audit;
        this.words = words;
    }

    /** A new venue, open from this day; empty where one has its name. */
    public Optional<Long> open(Reader by, Venue venue, LocalDate from) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Optional<Long> id = database.client()
                    .sql("""
                            insert into activities.venue (kind, name, street, place, building_id, remark, by_person)
                            values (:kind, :name, :street, :place, cast(:building as bigint), :remark, :by) on conflict (name) do nothing returning id
                            """)
                    .param("kind", venue.kind())
                    .param("name", venue.name())
                    .param("street", venue.street())
                    .param("place", venue.place())
                    .param("building", venue.building())
                    .param("remark", venue.remark())
                    .param("by", by.username())
                    .query(Long.class)
                    .optional();
            id.ifPresent(made -> {
                day(by, made, true, from, "");
                audit.record(AuditEntry.of(by, "activities.open-venue")
                        .about("venue", Long.toString(made))
                        .changed(Map.of(), Map.of("name", venue.name(), "kind", venue.kind())));
            });
            return id;
        }));
    }

    private int day(Reader by, long venue, boolean open, LocalDate from, String why) {
        return database.client()
                .sql("""
                        insert into activities.venue_day (venue_id, open, on_day, why, by_person) select :venue, :open, :day, :why, :by
                        where not exists (select 1 from activities.venue_day where venue_id = :venue and on_day > :day)
                        """)
                .param("venue", venue)
                .param("open", open)
                .param("day", from)
                .param("why", why)
                .param("by", by.username())
                .update();
    }

    /** From this day it is open, or closed with a reason; false where it is so already, or where something was said of a later day. */
    public boolean turn(Reader by, Venue venue, boolean open, LocalDate from, String why) {
        if (Boolean.valueOf(open).equals(venue.open())) {
            return false;
        }
        return words.say(
                by,
                "venue",
                venue.id(),
                open ? "reopen-venue" : "close-venue",
                Map.of("from", from.toString()),
                () -> day(by, venue.id(), open, from, why));
    }

    /** Somebody belongs to a venue from this day; false where the account does already. */
    public boolean addMember(
            Reader by,
            long venue,
            String name,
            String post,
            @Nullable String account,
            boolean responsible,
            LocalDate from) {
        return words.say(
                by,
                "venue",
                venue,
                "venue-member",
                Map.of("responsible", responsible),
                () -> database.client()
                        .sql("""
                                insert into activities.venue_member (venue_id, name, post, account, responsible, joined_on, by_person)
                                values (:venue, :name, :post, cast(:account as text), :responsible, :joined, :by)
                                on conflict (venue_id, account) where left_on is null do nothing
                                """)
                        .param("venue", venue)
                        .param("name", name)
                        .param("post", post)
                        .param("account", account)
                        .param("responsible", responsible)
                        .param("joined", from)
                        .param("by", by.username())
                        .update());
    }

    /** Somebody belongs to it no longer; false where that was so. */
    public boolean leave(Reader by, long venue, long member, LocalDate today) {
        return words.say(
                by,
                "venue",
                venue,
                "venue-member-left",
                Map.of("member", member),
                () -> database.client()
                        .sql(
                                "update activities.venue_member set left_on = greatest(?, joined_on) where id = ? and venue_id = ? and left_on is null")
                        .params(today, member, venue)
                        .update());
    }

    /** What it means to do in a month. */
    public boolean plan(Reader by, long venue, int year, int month, String sort, String what) {
        return words.say(
                by,
                "venue",
                venue,
                "plan",
                Map.of("year", year, "month", month),
                () -> database.client()
                        .sql(
                                "insert into activities.plan (venue_id, year, month, sort, what, by_person) values (?, ?, ?, ?, ?, ?)")
                        .params(venue, year, month, sort, what, by.username())
                        .update());
    }

    /** It does not mean to any more; false where an activity was made of it. */
    public boolean unplan(Reader by, long venue, long plan) {
        return words.say(
                by,
                "venue",
                venue,
                "plan-withdrawn",
                Map.of("plan", plan),
                () -> database.client().sql("""
                                update activities.plan p set withdrawn_at = now() where id = ? and venue_id = ? and withdrawn_at is null
                                    and not exists (select 1 from activities.activity a where a.plan_id = p.id and a.cancelled_at is null)
                                """).params(plan, venue).update());
    }

    /** A conference that comes again, with its regions in the order in which they are hosts; false where one has its name. */
    public boolean addSeries(Reader by, String name, List<String> regions) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Optional<Long> id = database.client()
                    .sql(
                            "insert into activities.series (name, regions, by_person) values (:name, :regions, :by) on conflict (name) do nothing returning id")
                    .param("name", name)
                    .param("regions", regions.toArray(String[]::new))
                    .param("by", by.username())
                    .query(Long.class)
                    .optional();
            id.ifPresent(made -> audit.record(AuditEntry.of(by, "activities.series")
                    .about("series", Long.toString(made))
                    .changed(Map.of(), Map.of("name", name, "regions", regions))));
            return id.isPresent();
        }));
    }
}
