package org.sunmao.app.catalogue.retention;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.catalogue.Uses;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.LinkUpkeep;

/** Works out what is due, keeps plans, and carries them out. Whoever calls has asked the reader's role before. */
@Component
public class RetentionDesk {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final WorkerDatabase database;
    private final PlanBook plans;
    private final WorkLock lock;
    private final LinkUpkeep links;
    private final Derivations derivations;
    private final List<DerivationStep> steps;
    private final Sources sources;
    private final Uses uses;
    private final Audit audit;

    RetentionDesk(
            WorkerDatabase database,
            PlanBook plans,
            WorkLock lock,
            LinkUpkeep links,
            Derivations derivations,
            List<DerivationStep> steps,
            Sources sources,
            Uses uses,
            Audit audit) {
        this.database = database;
        this.plans = plans;
        this.lock = lock;
        this.links = links;
        this.derivations = derivations;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(DerivationStep::order))
                .toList();
        this.sources = sources;
        this.uses = uses;
        this.audit = audit;
    }

    /** Why a plan is not carried out. */
    public enum Refusal {
        NO_SUCH_PLAN,
        /** It was carried out, or another one was meanwhile. */
        DONE_ALREADY,
        /** Who made it may not carry it out. */
        SAME_PERSON,
        /** The catalogue has other periods now. */
        OTHER_POLICY,
        /** Something else would be erased than was decided. */
        CHANGED;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of an execution. */
    public sealed interface Outcome {}

    /** It was carried out, and the conclusions have followed. */
    public record Executed(Plan plan) implements Outcome {}

    /** Nothing was erased. */
    public record Refused(Refusal why) implements Outcome {}

    /** A day in the district's time. */
    public static LocalDate today() {
        return LocalDate.now(DISTRICT_TIME);
    }

    /**
     * What would be due on a day, kept nowhere.
     *
     * @param source only this source; empty for all
     */
    public Plan dryRun(LocalDate asOf, String source) {
        return database.takenBack(() -> {
            lock.acquire();
            Plan made = plans.make(asOf, source, "dry-run");
            return new Plan(0, made.asOf(), "", null, made.digest(), made.counts(), null, made.sources(), null, null);
        });
    }

    /** As {@link #dryRun}, with what the conclusions would come to; takes about as long as deriving everything the plan touches. */
    public Plan dryRunWithEffects(LocalDate asOf, String source) {
        Plan found = dryRun(asOf, source);
        return found.counts().nothing()
                ? found
                : new Plan(
                        0,
                        asOf,
                        "",
                        null,
                        found.digest(),
                        found.counts(),
                        effects(asOf, source),
                        found.sources(),
                        null,
                        null);
    }

    /** Decides that what is due shall be erased. */
    public Plan plan(Reader reader, LocalDate asOf, String source) {
        if (asOf.isAfter(today())) {
            throw new IllegalArgumentException("a plan is for a day that has come, found " + asOf);
        }
        Effects effects = effects(asOf, source);
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock.acquire();
            Plan plan = plans.make(asOf, source, reader.username());
            plans.keepEffects(plan.id(), effects);
            audit.record(
                    reader,
                    "catalogue.plan-deletion",
                    "plan",
                    Long.toString(plan.id()),
                    Map.of(
                            "as-of",
                            asOf.toString(),
                            "digest",
                            plan.digest(),
                            "counts",
                            plan.counts().toString()));
            return plans.find(plan.id()).orElseThrow();
        }));
    }

    /** Everything is done as if it were meant, and taken back. */
    private Effects effects(LocalDate asOf, String source) {
        links.discard();
        return database.takenBack(() -> {
            lock.acquire();
            Plan plan = plans.make(asOf, source, "dry-run");
            Conclusions before = Conclusions.remember(database);
            plans.erase(plan.id(), "nobody");
            steps.forEach(step -> step.derive(Progress.UNWATCHED));
            return before.compare(measures(plan));
        });
    }

    private List<String> measures(Plan plan) {
        return plan.sources().stream()
                .map(sources::find)
                .flatMap(Optional::stream)
                .map(Source::kind)
                .distinct()
                .flatMap(kind -> uses.measures(SourceKind.findByCode(kind).orElseThrow()).stream())
                .distinct()
                .toList();
    }

    public Optional<Plan> find(long plan) {
        return plans.find(plan);
    }

    /** The newest plan that nobody has carried out yet. */
    public Optional<Plan> findWaiting() {
        return plans.findWaiting();
    }

    /** The newest plans. */
    public List<Plan> list(int most) {
        return plans.list(most);
    }

    /** Carries a plan out: erases, and derives what follows. */
    public Outcome execute(Reader reader, long id) {
        Optional<Plan> plan = plans.find(id);
        if (plan.isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PLAN);
        }
        if (plan.get().executedAt() != null) {
            return new Refused(Refusal.DONE_ALREADY);
        }
        if (plan.get().madeBy().equals(reader.username())) {
            return new Refused(Refusal.SAME_PERSON);
        }
        try {
            database.doInTransaction(() -> {
                lock.acquire();
                plans.erase(id, reader.username());
                audit.record(
                        reader,
                        "catalogue.delete",
                        "plan",
                        Long.toString(id),
                        Map.of(
                                "digest",
                                plan.get().digest(),
                                "counts",
                                plan.get().counts().toString()));
            });
        } catch (DataAccessException refused) {
            return new Refused(refusal(refused));
        }
        links.discard();
        derivations.runNow(Progress.UNWATCHED);
        return new Executed(plans.find(id).orElseThrow());
    }

    private static Refusal refusal(DataAccessException refused) {
        String state = refused.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "";
        return switch (String.valueOf(state)) {
            case "SU001" -> Refusal.DONE_ALREADY;
            case "SU002" -> Refusal.OTHER_POLICY;
            case "SU003" -> Refusal.CHANGED;
            default -> throw refused;
        };
    }
}
