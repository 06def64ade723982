package org.sunmao.app.activities.desk;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.rules.RosterRow;
import org.sunmao.app.activities.rules.SignIn;
import org.sunmao.app.activities.rules.SignIn.Outcome;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.TicketFiles;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.desk.MatterParty;

/** Who was there: by a code on a phone, by hand, or by a file. Nobody is there twice. */
@Component
public class SignInDesk {

    private final WorkerDatabase database;
    private final OwnInvitation invitations;
    private final MatterParty party;
    private final MatterTime time;
    private final TicketFiles files;
    private final Words words;

    SignInDesk(
            WorkerDatabase database,
            OwnInvitation invitations,
            MatterParty party,
            MatterTime time,
            TicketFiles files,
            Words words) {
        this.database = database;
        this.invitations = invitations;
        this.party = party;
        this.time = time;
        this.files = files;
        this.words = words;
    }

    /**
     * What a code leads to. A phone that has the code is told this much, invited or not.
     *
     * @param invited whether whoever asks is invited, oneself or with one's unit or enterprise
     * @param signedAt when whoever asks signed in; null for not yet
     * @param hindrance what is in the way; null for nothing
     */
    public record Found(
            long matter,
            String title,
            String place,
            Instant starts,
            Instant ends,
            boolean guests,
            boolean invited,
            @Nullable Instant signedAt,
            @Nullable Outcome hindrance) {}

    private record Coded(
            long matter,
            String title,
            String place,
            Instant starts,
            Instant ends,
            boolean guests,
            String state,
            @Nullable Instant ended) {}

    /** Looks a code up; empty where there never was one. */
    public Optional<Found> find(Reader reader, String code) {
        return coded(code).map(found -> {
            Outcome hindrance =
                    SignIn.hindrance(found.state(), found.starts(), found.ends(), found.ended(), Instant.now());
            Instant signed =
                    signedAt(found.matter(), SignIn.key(reader.username())).orElse(null);
            boolean invited = invitations.find(reader, found.matter()).isPresent();
            if (hindrance == null && !invited && !found.guests()) {
                hindrance = Outcome.NOT_INVITED;
            }
            return new Found(
                    found.matter(),
                    found.title(),
                    found.place(),
                    found.starts(),
                    found.ends(),
                    found.guests(),
                    invited,
                    signed,
                    hindrance);
        });
    }

    private Optional<Coded> coded(String code) {
        return database.client()
                .sql("""
                        select a.matter_id, a.title, a.place, a.starts, a.ends, a.guests, m.state, s.ended_at from activities.sign_in s
                        join activities.activity a on a.matter_id = s.matter_id join matters.matter m on m.id = a.matter_id where s.code = ?
                        """)
                .param(code)
                .query((row, n) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Coded(
                            row.getLong("matter_id"),
                            row.getString("title"),
                            row.getString("place"),
                            row.getTimestamp("starts").toInstant(),
                            row.getTimestamp("ends").toInstant(),
                            row.getBoolean("guests"),
                            row.getString("state"),
                            ended == null ? null : ended.toInstant());
                })
                .optional();
    }

    private Optional<Instant> signedAt(long matter, String key) {
        return database.client()
                .sql(
                        "select recorded_at from activities.attendance where matter_id = ? and key = ? and withdrawn_at is null")
                .params(matter, key)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Signs whoever asks in with a code. */
    public Outcome signIn(Reader reader, String code) {
        Optional<Found> looked = find(reader, code);
        if (looked.isEmpty()) {
            return Outcome.EXPIRED;
        }
        Found found = looked.get();
        if (found.signedAt() != null) {
            return Outcome.ALREADY;
        }
        if (found.hindrance() != null) {
            return found.hindrance();
        }
        Optional<OwnInvitation.Line> invitation = invitations.find(reader, found.matter());
        var one = new Entry(
                invitation.map(OwnInvitation.Line::id).orElse(null),
                SignIn.key(reader.username()),
                reader.username(),
                invitation.map(OwnInvitation.Line::name).orElse(reader.displayName()),
                invitation.map(OwnInvitation.Line::organisation).orElse(""),
                1,
                "code",
                invitation.isEmpty());
        boolean written = words.say(
                reader,
                "matter",
                found.matter(),
                "sign-in",
                Map.of("way", "code"),
                () -> write(reader, found.matter(), one));
        if (written && invitation.isEmpty()) {
            party.join(reader, found.matter());
        }
        return written ? Outcome.DONE : Outcome.ALREADY;
    }

    /**
     * Somebody who was there.
     *
     * @param invitation the line of the list of those invited; null for none
     * @param account null for whoever has none
     */
    public record Entry(
            @Nullable Long invitation,
            String key,
            @Nullable String account,
            String name,
            String organisation,
            int people,
            String way,
            boolean guest) {}

    private int write(Reader by, long matter, Entry one) {
        return database.client()
                .sql("""
                        insert into activities.attendance (matter_id, invitation_id, key, account, name, organisation, people, way, guest, on_day, by_person)
                        values (:matter, cast(:invitation as bigint), :key, cast(:account as text), :name, :organisation, :people, :way, :guest, :day, :by)
                        on conflict (matter_id, key) where withdrawn_at is null do nothing
                        """)
                .param("matter", matter)
                .param("invitation", one.invitation())
                .param("key", one.key())
                .param("account", one.account())
                .param("name", one.name())
                .param("organisation", one.organisation())
                .param("people", one.people())
                .param("way", one.way())
                .param("guest", one.guest())
                .param("day", time.today())
                .param("by", by.username())
                .update();
    }

    /** Writes somebody down by hand; false where that person is on the list. */
    public boolean add(Reader by, long matter, Entry one) {
        return words.say(by, "matter", matter, "sign-in", Map.of("way", one.way()), () -> write(by, matter, one));
    }

    /** Somebody was not there after all. */
    public boolean remove(Reader by, long matter, long row) {
        return words.withdraw(by, "attendance", matter, row);
    }

    /**
     * What became of a file.
     *
     * @param problem code of why it cannot be read; null where it could
     * @param added who was not on the list
     * @param there who was
     * @param faults what is wrong, row by row; the other rows were taken
     */
    public record Taken(@Nullable String problem, int added, int there, List<Wrong> faults) {

        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong in a row of a file. */
    public record Wrong(String sheet, int row, RosterRow.Fault fault) {}

    /** Takes a list of those who were there from a file; what cannot be read is told, the rest is taken. */
    public Taken take(Reader by, long matter, Path file, String name) {
        TicketFiles.Read read = files.read(file, name);
        if (read.problem() != null) {
            return new Taken(read.problem(), 0, 0, List.of());
        }
        var faults = new ArrayList<Wrong>();
        int[] counts = {0, 0};
        words.say(by, "matter", matter, "roster", Map.of("rows", read.rows().size()), () -> {
            Map<String, Entry> invited = invited(matter);
            for (TicketFiles.Row row : read.rows()) {
                RosterRow.Reading reading = RosterRow.read(row.cells());
                RosterRow person = reading.row();
                Entry entry = person == null ? null : entry(person, invited);
                if (entry == null) {
                    faults.add(new Wrong(
                            row.sheet(),
                            row.rowNumber(),
                            reading.fault() == null ? RosterRow.noAccount(row.cells()) : reading.fault()));
                } else if (write(by, matter, entry) > 0) {
                    counts[0]++;
                } else {
                    counts[1]++;
                }
            }
            return counts[0];
        });
        return new Taken(null, counts[0], counts[1], faults);
    }

    /** Those who are invited, by account and by name and organisation; by name alone where only one has it. */
    private Map<String, Entry> invited(long matter) {
        var known = new HashMap<String, Entry>();
        var twice = new ArrayList<String>();
        database.client()
                .sql("""
                        select id, account, name, organisation from activities.invitation
                        where matter_id = ? and sort in ('person', 'outside') and withdrawn_at is null
                        """)
                .param(matter)
                .query((row, n) -> {
                    String account = row.getString("account");
                    String name = row.getString("name");
                    String organisation = row.getString("organisation");
                    String key = account == null ? SignIn.key(name, organisation) : SignIn.key(account);
                    return new Entry(row.getLong("id"), key, account, name, organisation, 1, "import", false);
                })
                .list()
                .forEach(entry -> {
                    known.put(entry.key(), entry);
                    known.put(SignIn.key(entry.name(), entry.organisation()), entry);
                    if (known.put(SignIn.key(entry.name(), ""), entry) != null
                            && !entry.organisation().isEmpty()) {
                        twice.add(SignIn.key(entry.name(), ""));
                    }
                });
        twice.forEach(known::remove);
        return known;
    }

    /** Who a row means; null where it names an account that there is not. */
    private @Nullable Entry entry(RosterRow row, Map<String, Entry> invited) {
        if (!row.account().isEmpty()) {
            Entry one = invited.get(SignIn.key(row.account()));
            if (one != null) {
                return one;
            }
            return isAccount(row.account())
                    ? new Entry(
                            null,
                            SignIn.key(row.account()),
                            row.account(),
                            row.name(),
                            row.organisation(),
                            1,
                            "import",
                            true)
                    : null;
        }
        Entry one = invited.get(SignIn.key(row.name(), row.organisation()));
        if (one == null) {
            one = invited.get(SignIn.key(row.name(), ""));
        }
        return one != null
                ? one
                : new Entry(
                        null,
                        SignIn.key(row.name(), row.organisation()),
                        null,
                        row.name(),
                        row.organisation(),
                        1,
                        "import",
                        true);
    }

    /** Whether somebody has this account. */
    public boolean isAccount(String account) {
        return database.client()
                .sql("select exists (select 1 from access.person where username = ? and not disabled)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** What somebody of an account is called; empty where there is none. */
    public Optional<String> findName(String account) {
        return database.client()
                .sql("select display_name from access.person where username = ? and not disabled")
                .param(account)
                .query(String.class)
                .optional();
    }

    /** The day on which what is written down now happened. */
    public LocalDate today() {
        return time.today();
    }
}
