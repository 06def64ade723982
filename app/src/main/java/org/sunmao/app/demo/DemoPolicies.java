package org.sunmao.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.policies.Publishing.Outcome;
import org.sunmao.sample.SamplePolicies;

/**
 * The sample's policies as a department would have written, another reviewed and the office published them: the fourth waits for its review, the fifth
 * breaks the rules and stays a draft.
 */
@Component
class DemoPolicies {

    private static final int REVIEWED = 3;
    private static final int PUBLISHED = 4;
    private static final Reader WRITER = new Reader(0, "demo", "demo", Role.DEPARTMENT, Scope.district("demo"));
    private static final Reader REVIEWER =
            new Reader(0, "demo-review", "demo-review", Role.OFFICE, Scope.district("demo-review"));

    private final WorkerDatabase database;
    private final Publishing publishing;
    private final Policies policies;

    DemoPolicies(WorkerDatabase database, Publishing publishing, Policies policies) {
        this.database = database;
        this.publishing = publishing;
        this.policies = policies;
    }

    /** Writes them, unless there are policies already. */
    void make(LocalDate today) {
        boolean there = database.client()
                .sql("select exists (select 1 from policies.policy)")
                .query(Boolean.class)
                .single();
        List<String> documents = there ? List.of() : SamplePolicies.listDocuments();
        for (int i = 0; i < documents.size(); i++) {
            Publishing.Saved saved = publishing.save(WRITER, null, -1, documents.get(i));
            expect(Outcome.SAVED, saved.outcome(), i);
            if (i < PUBLISHED) {
                expect(Outcome.PUBLISHED, publishing.publish(REVIEWER, saved.policy(), 0, today, today), i);
                review(saved.policy(), i < REVIEWED ? Clause.Review.PASSED : Clause.Review.IN_REVIEW, today, i);
            }
        }
    }

    private void review(long id, Clause.Review word, LocalDate today, int i) {
        Policy policy = policies.findPublished(REVIEWER.scope(), id, today).orElseThrow();
        String document = word == Clause.Review.PASSED ? "澜公竞审〔2026〕" + (i + 1) + "号" : "";
        for (Clause clause : policy.text().clauses()) {
            expect(
                    Outcome.REVIEWED,
                    publishing.review(
                            REVIEWER, id, policy.version(), clause.key(), policy.review(clause), word, document, ""),
                    i);
        }
    }

    private static void expect(Outcome expected, Outcome outcome, int i) {
        if (outcome != expected) {
            throw new IllegalStateException("the sample's policy " + (i + 1) + " was not taken: " + outcome);
        }
    }
}
