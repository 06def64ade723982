package org.sunmao.app.projects.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.projects.rules.Typed;

/**
 * Keeps what is proven of a project: agreements, funds that arrived, jobs, and how it is counted. The team that leads and the office may; how a project is counted the office alone
 * says. Nothing is overwritten: a later agreement counts instead of the earlier one, a mistaken arrival is taken back by a line of its own. Whoever calls has found the
 * matter within the reader's scope.
 */
@Component
public class ProjectDesk {

    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_PROOF = 300;
    private static final int LONGEST_WHY = 500;
    private static final List<String> MARKS = List.of("relocation", "local", "fiscal", "second");

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterFiles files;
    private final MatterTime time;
    private final Audit audit;

    ProjectDesk(WorkerDatabase database, MatterDesk desk, MatterFiles files, MatterTime time, Audit audit) {
        this.database = database;
        this.desk = desk;
        this.files = files;
        this.time = time;
        this.audit = audit;
    }

    /** Whether the reader may keep something of the project. */
    public boolean mayKeep(Reader reader, Matter matter) {
        return desk.listActs(desk.standing(reader), matter).contains(Act.CHANGE);
    }

    private Outcome done(Reader reader, Matter matter, String what, Map<String, ?> after, Supplier<Boolean> work) {
        try {
            return Objects.requireNonNull(database.inTransaction(() -> {
                if (!work.get()) {
                    return Outcome.of(Result.TOO_LATE);
                }
                audit.record(AuditEntry.of(reader, "projects." + what)
                        .about("matter", Long.toString(matter.id()))
                        .changed(Map.of(), after));
                return Outcome.of(Result.DONE);
            }));
        } catch (DuplicateKeyException somebodyWasFaster) {
            return Outcome.of(Result.TOO_LATE);
        }
    }

    private Optional<Outcome> refusal(Reader reader, Matter matter) {
        if (!mayKeep(reader, matter)) {
            return Optional.of(Outcome.of(Result.NOT_YOURS));
        }
        return matter.mergedInto() != null || matter.state().equals("lost")
                ? Optional.of(Outcome.of(Result.NOT_NOW))
                : Optional.empty();
    }

    private static void need(List<String> unreadable, String name, Optional<?> read) {
        if (read.isEmpty()) {
            unreadable.add(name);
        }
    }

    /**
     * An agreement and the jobs that it plans, as typed.
     *
     * @param file a file of the matter that shows it; blank for none
     */
    public record AgreementForm(String sum, String signedOn, String document, String jobs, String file) {}

    /** The file of the matter that a form names; null for none, which is unreadable where something was named. */
    private @Nullable Long file(Reader reader, Matter matter, String typed, List<String> unreadable) {
        Long file = typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
        boolean there = file != null
                && files.list(reader, matter).stream()
                        .anyMatch(each -> each.about().id() == file);
        if (!typed.isBlank() && !there) {
            unreadable.add("proof-file");
        }
        return there ? file : null;
    }

    /** Keeps an agreement; it counts from now on. */
    public Outcome agree(Reader reader, Matter matter, AgreementForm form) {
        Optional<Outcome> refused = refusal(reader, matter);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Long> fen = Typed.fen(form.sum());
        Optional<LocalDate> day = Typed.day(form.signedOn(), time.today());
        Optional<String> document = Typed.line(form.document(), LONGEST_DOCUMENT);
        Optional<Integer> jobs = Typed.jobs(form.jobs());
        var unreadable = new ArrayList<String>();
        need(unreadable, "agreement-sum", fen);
        need(unreadable, "signed-on", day);
        need(unreadable, "document", document);
        need(unreadable, "planned-jobs", jobs);
        Long file = file(reader, matter, form.file(), unreadable);
        if (!unreadable.isEmpty()) {
            return new Outcome(Result.UNREADABLE, unreadable);
        }
        var after = new LinkedHashMap<String, Object>();
        after.put("fen", fen.orElseThrow());
        after.put("signed", day.orElseThrow().toString());
        after.put("document", document.orElseThrow());
        after.put("jobs", jobs.orElseThrow());
        return done(reader, matter, "agree", after, () -> {
            database.client()
                    .sql("""
                            insert into projects.agreement (matter_id, fen, signed_on, document, by_person, file_id)
                            values (?, ?, ?, ?, ?, cast(? as bigint))
                            """)
                    .params(Arrays.asList(
                            matter.id(),
                            fen.orElseThrow(),
                            day.orElseThrow(),
                            document.orElseThrow(),
                            reader.username(),
                            file))
                    .update();
            job(
                    reader,
                    matter,
                    new Jobs("planned", jobs.orElseThrow(), day.orElseThrow(), document.orElseThrow(), file));
            return true;
        });
    }

    private record Jobs(
            String sort,
            int jobs,
            LocalDate asOf,
            String proof,
            @Nullable Long file) {}

    private void job(Reader reader, Matter matter, Jobs said) {
        database.client()
                .sql("""
                        insert into projects.job (matter_id, sort, jobs, as_of, proof, by_person, file_id) values (?, ?, ?, ?, ?, ?, cast(? as bigint))
                        """)
                .params(Arrays.asList(
                        matter.id(),
                        said.sort(),
                        said.jobs(),
                        said.asOf(),
                        said.proof(),
                        reader.username(),
                        said.file()))
                .update();
    }

    /**
     * Funds that arrived, as typed.
     *
     * @param file a file of the matter that shows it; blank for none
     */
    public record ArrivalForm(String month, String sum, String proof, String file) {}

    /** Keeps funds that arrived in a month, with their proof. */
    public Outcome arrive(Reader reader, Matter matter, ArrivalForm form) {
        Optional<Outcome> refused = refusal(reader, matter);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<YearMonth> month = Typed.month(form.month(), time.today());
        Optional<Long> fen = Typed.fen(form.sum());
        Optional<String> proof = Typed.line(form.proof(), LONGEST_PROOF);
        var unreadable = new ArrayList<String>();
        need(unreadable, "arrival-month", month);
        need(unreadable, "arrival-sum", fen);
        need(unreadable, "proof", proof);
        Long file = file(reader, matter, form.file(), unreadable);
        if (!unreadable.isEmpty()) {
            return new Outcome(Result.UNREADABLE, unreadable);
        }
        Map<String, Object> after =
                Map.of("month", month.orElseThrow().toString(), "fen", fen.orElseThrow(), "proof", proof.orElseThrow());
        return done(
                reader,
                matter,
                "arrive",
                after,
                () -> database.client()
                                .sql(
                                        "insert into projects.arrival (matter_id, month, fen, proof, file_id, by_person) values (:matter, :month, :fen, :proof, :file, :by)")
                                .param("matter", matter.id())
                                .param("month", month.orElseThrow().atDay(1))
                                .param("fen", fen.orElseThrow())
                                .param("proof", proof.orElseThrow())
                                .param("file", file)
                                .param("by", reader.username())
                                .update()
                        == 1);
    }

    /** Takes back funds that were written down by mistake: a line of the opposite sum, with the reason. Each line can be taken back once. */
    public Outcome reverse(Reader reader, Matter matter, long arrival, String why) {
        Optional<Outcome> refused = refusal(reader, matter);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<String> reason = Typed.line(why, LONGEST_PROOF);
        if (reason.isEmpty()) {
            return Outcome.of(Result.NO_REASON);
        }
        return done(
                reader,
                matter,
                "reverse",
                Map.of("arrival", arrival, "why", reason.get()),
                () -> database.client()
                                .sql("""
                                insert into projects.arrival (matter_id, month, fen, proof, reverses, by_person)
                                select matter_id, month, -fen, :why, id, :by from projects.arrival a
                                where id = :id and matter_id = :matter and reverses is null
                                    and not exists (select 1 from projects.arrival b where b.reverses = a.id)
                                """)
                                .param("why", reason.get())
                                .param("by", reader.username())
                                .param("id", arrival)
                                .param("matter", matter.id())
                                .update()
                        == 1);
    }

    /**
     * Keeps how many jobs there are on a day, with the proof.
     *
     * @param shown a file of the matter that shows it; blank for none
     */
    public Outcome prove(Reader reader, Matter matter, String typed, String asOf, String proof, String shown) {
        Optional<Outcome> refused = refusal(reader, matter);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Integer> jobs = Typed.jobs(typed);
        Optional<LocalDate> day = Typed.day(asOf, time.today());
        Optional<String> said = Typed.line(proof, LONGEST_PROOF);
        var unreadable = new ArrayList<String>();
        need(unreadable, "proven-jobs", jobs);
        need(unreadable, "as-of", day);
        need(unreadable, "proof", said);
        Long file = file(reader, matter, shown, unreadable);
        if (!unreadable.isEmpty()) {
            return new Outcome(Result.UNREADABLE, unreadable);
        }
        Map<String, Object> after = Map.of("jobs", jobs.orElseThrow(), "proof", said.orElseThrow());
        return done(reader, matter, "prove-jobs", after, () -> {
            job(reader, matter, new Jobs("proven", jobs.orElseThrow(), day.orElseThrow(), said.orElseThrow(), file));
            return true;
        });
    }

    /** Says whether a mark holds by which the project is counted apart; the office, with its reason. */
    public Outcome mark(Reader reader, Matter matter, String mark, boolean holds, String why) {
        if (!reader.is(Role.OFFICE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        Optional<String> reason = Typed.line(why, LONGEST_WHY);
        if (reason.isEmpty()) {
            return Outcome.of(Result.NO_REASON);
        }
        if (!MARKS.contains(mark)) {
            return new Outcome(Result.UNREADABLE, List.of("mark"));
        }
        Map<String, Object> after = Map.of("mark", mark, "holds", holds, "why", reason.get());
        return done(reader, matter, "mark", after, () -> markNow(reader, matter.id(), mark, holds, reason.get()));
    }

    private boolean markNow(Reader reader, long matter, String mark, boolean holds, String why) {
        return database.client()
                        .sql(
                                "insert into projects.mark (matter_id, mark, holds, why, by_person) values (?, ?, ?, ?, ?)")
                        .params(matter, mark, holds, why, reader.username())
                        .update()
                == 1;
    }
}
