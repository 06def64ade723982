package org.sunmao.app.policies.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.PolicyText;
import org.sunmao.app.policies.rules.Evaluation;
import org.sunmao.app.policies.rules.Reckoning;
import org.sunmao.app.policies.text.PolicyReader;

/** Policies as the database opens them to a reader. */
@Component
public class PolicyBook implements Policies {

    private static final String VERSIONS = """
            select v.policy_id, v.n, v.yaml, v.from_day, v.moves,
                (select jsonb_object_agg(r.clause_hash, r.state) from (
                    select distinct on (clause_hash) clause_hash, state from policies.review r
                    where r.policy_id = v.policy_id order by clause_hash, id desc) r)::text as reviews
            from policies.version v
            """;

    private static final String HOLDING = VERSIONS + """
             where (v.policy_id, v.n) in (
                select distinct on (policy_id) policy_id, n from policies.version
                where from_day <= :day order by policy_id, from_day desc, n desc)
            """;

    private static final String PUBLIC = """
            select p.* from policies.published p where (p.policy_id, p.n) in (
                select distinct on (policy_id) policy_id, n from policies.published
                where from_day <= :day order by policy_id, from_day desc, n desc)
            """;

    private static final int MOST_READ = 2_000;

    private final WebDatabase database;
    private final Fits fits;
    private final Payments payments;

    /** What is published never changes, so that a document is read once. */
    private final Map<String, PolicyText> read = new ConcurrentHashMap<>();

    PolicyBook(WebDatabase database, Fits fits, Payments payments) {
        this.database = database;
        this.fits = fits;
        this.payments = payments;
    }

    /** A word of the review of what a clause says. */
    public record Word(String state, String document, String why, String by, Instant at) {}

    /**
     * A version in the list of all.
     *
     * @param moves of a draft, to be said with the next word about it
     */
    public record Version(int n, @Nullable LocalDate fromDay, int moves, String by, Instant at) {}

    @Override
    public List<Policy> listPublished(Scope scope, LocalDate day) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(HOLDING + " order by v.policy_id desc")
                        .param("day", day)
                        .query(this::policy)
                        .list());
    }

    @Override
    public Optional<Policy> findPublished(Scope scope, long id, LocalDate day) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(HOLDING + " and v.policy_id = :id")
                        .param("day", day)
                        .param("id", id)
                        .query(this::policy)
                        .optional());
    }

    /** What everybody may read of the versions that hold on a day. */
    public List<Policy> listPublic(LocalDate day) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql(PUBLIC + " order by p.policy_id desc")
                        .param("day", day)
                        .query(this::policy)
                        .list());
    }

    /** What everybody may read of the version of a policy that holds on a day; empty when there is none. */
    public Optional<Policy> findPublic(long id, LocalDate day) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql(PUBLIC + " and p.policy_id = :id")
                        .param("day", day)
                        .param("id", id)
                        .query(this::policy)
                        .optional());
    }

    /** Every policy in the version that holds, else the one that will, else its draft: what those read who write policies. */
    public List<Policy> listAll(Scope scope, LocalDate day) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(VERSIONS + """
                                 where (v.policy_id, v.n) in (
                                    select distinct on (policy_id) policy_id, n from policies.version
                                    order by policy_id, coalesce(from_day <= :day, false) desc, from_day is not null desc,
                                        case when from_day <= :day then from_day end desc, n desc)
                                order by v.policy_id desc
                                """)
                        .param("day", day)
                        .query(this::policy)
                        .list());
    }

    @Override
    public Optional<Policy> find(Scope scope, long id, @Nullable Integer version) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(VERSIONS + " where v.policy_id = :id and "
                                + (version == null ? "v.from_day is null" : "v.n = :n"))
                        .param("id", id)
                        .param("n", version)
                        .query(this::policy)
                        .optional());
    }

    /** The version that holds on a day, else the one that will, else the draft. */
    public Optional<Policy> findShown(Scope scope, long id, LocalDate day) {
        return listVersions(scope, id).stream()
                .min(Comparator.comparing((Version v) ->
                                v.fromDay() == null || v.fromDay().isAfter(day))
                        .thenComparing(v -> v.fromDay() == null)
                        .thenComparing(
                                v -> v.fromDay() == null || v.fromDay().isAfter(day) ? LocalDate.MIN : v.fromDay(),
                                Comparator.reverseOrder())
                        .thenComparing(Version::n, Comparator.reverseOrder()))
                .flatMap(version -> find(scope, id, version.n()));
    }

    /** The version that is asked for, or the one that {@link #findShown(Scope, long, LocalDate)} finds where none is. */
    public Optional<Policy> findShown(Scope scope, long id, @Nullable Integer version, LocalDate day) {
        return version == null ? findShown(scope, id, day) : find(scope, id, version);
    }

    /** The versions of a policy, newest first. */
    public List<Version> listVersions(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select n, from_day, moves, coalesce(published_by, saved_by) as by, coalesce(published_at, saved_at) as at
                                from policies.version where policy_id = ? order by n desc
                                """)
                        .param(id)
                        .query((row, i) -> new Version(
                                row.getInt("n"),
                                row.getObject("from_day", LocalDate.class),
                                row.getInt("moves"),
                                row.getString("by"),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    /** What was said in the review of a clause as it is worded, newest first. */
    public List<Word> listWords(Scope scope, long policy, Clause clause) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select state, document, why, by_person, at from policies.review
                                where policy_id = ? and clause_hash = ? order by id desc
                                """)
                        .params(policy, clause.hash())
                        .query((row, i) -> new Word(
                                row.getString("state"),
                                row.getString("document"),
                                row.getString("why"),
                                row.getString("by_person"),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    @Override
    public List<Fitted> fit(Scope scope, long enterprise, LocalDate day, Map<Base, BigDecimal> declared) {
        Facts facts = fits.facts(scope, List.of(enterprise)).get(enterprise);
        if (facts == null) {
            return List.of();
        }
        List<Policy> valid = listPublished(scope, day).stream()
                .filter(policy -> policy.text().standing(day).equals("valid"))
                .toList();
        Map<Base, BigDecimal> bases = bases(facts, declared);
        Map<Long, Long> spent =
                payments.spent(scope, valid.stream().map(Policy::id).toList(), day.getYear());
        Map<Long, List<Amount.Paid>> paid = payments.list(scope, enterprise);
        var fitted = new ArrayList<Fitted>();
        for (Policy policy : valid) {
            for (Clause clause : policy.text().clauses()) {
                Fit fit = Evaluation.fit(clause.condition(), facts);
                Amount amount = new Reckoning(policy.text(), clause, bases)
                        .in(
                                day.getYear(),
                                paid.getOrDefault(policy.id(), List.of()),
                                spent.getOrDefault(policy.id(), 0L));
                fitted.add(new Fitted(policy, clause, fit, amount));
            }
        }
        fitted.sort(Comparator.comparing(each -> each.fit().outcome()));
        return List.copyOf(fitted);
    }

    @Override
    public Optional<Fitted> fit(Scope scope, Asked asked) {
        Optional<Policy> found = find(scope, asked.policy(), asked.version());
        Optional<Clause> named = found.flatMap(policy -> policy.text().find(asked.clause()));
        Facts known = fits.facts(scope, List.of(asked.enterprise())).get(asked.enterprise());
        if (found.isEmpty() || named.isEmpty() || known == null) {
            return Optional.empty();
        }
        Policy policy = found.get();
        Clause clause = named.get();
        Facts facts = known.with(asked.said());
        Amount amount = new Reckoning(policy.text(), clause, bases(facts, asked.declared()))
                .in(
                        asked.year(),
                        payments.list(scope, asked.enterprise()).getOrDefault(policy.id(), List.of()),
                        payments.spent(scope, List.of(policy.id()), asked.year())
                                .getOrDefault(policy.id(), 0L));
        return Optional.of(new Fitted(policy, clause, Evaluation.fit(clause.condition(), facts), amount));
    }

    private static Map<Base, BigDecimal> bases(Facts facts, Map<Base, BigDecimal> declared) {
        var bases = new EnumMap<Base, BigDecimal>(Base.class);
        for (Base base : Base.values()) {
            Attribute known = base.known();
            if (known != null) {
                facts.find(known)
                        .ifPresent(fact ->
                                bases.put(base, new BigDecimal(fact.values().get(0))));
            } else if (declared.containsKey(base)) {
                bases.put(base, declared.get(base));
            }
        }
        return bases;
    }

    private Policy policy(ResultSet row, int n) throws SQLException {
        String yaml = row.getString("yaml");
        PolicyText text = text(yaml);
        Map<String, String> states = States.read(row.getString("reviews"));
        var reviews = new LinkedHashMap<String, Clause.Review>();
        text.clauses().stream()
                .filter(clause -> states.containsKey(clause.hash()))
                .forEach(clause -> reviews.put(clause.key(), States.review(states.get(clause.hash()))));
        return new Policy(
                row.getLong("policy_id"),
                row.getInt("n"),
                yaml,
                text,
                row.getObject("from_day", LocalDate.class),
                reviews);
    }

    private PolicyText text(String yaml) {
        PolicyText known = read.get(yaml);
        if (known != null) {
            return known;
        }
        PolicyReader.Result result = PolicyReader.read(yaml);
        PolicyText text = result.text();
        if (text == null) {
            throw new IllegalStateException("a stored policy does not read any more: " + result.faults());
        }
        if (read.size() >= MOST_READ) {
            read.clear();
        }
        read.put(yaml, text);
        return text;
    }
}
