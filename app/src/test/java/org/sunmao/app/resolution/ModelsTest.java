package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Models.Activated;
import org.sunmao.app.resolution.Models.Refusal;
import org.sunmao.app.resolution.Models.Refused;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import tools.jackson.databind.json.JsonMapper;

@SunmaoDatabaseTest
class ModelsTest {

    private static int count;

    private final WorkerDatabase worker;
    private final WebDatabase web;
    private final Models models;
    private final ModelComparer comparer;

    ModelsTest(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.web = web;
        var mentions = new ActiveMentions(worker, JsonMapper.builder().build());
        var decisions = new DecisionBook(worker);
        this.models = new Models(worker, mentions, decisions);
        this.comparer = new ModelComparer(worker, mentions, decisions, new Identities(worker));
        backToTheBuiltin();
    }

    private void backToTheBuiltin() {
        if (!models.active().id().equals("builtin-2")) {
            activate("builtin-2", compared("builtin-2"));
        }
    }

    /** A model of its own for each test. */
    private String kept() {
        return new TrialModels(worker).keep("trial", List.of("phone equal " + ++count + " rarity"));
    }

    private long compared(String model) {
        return comparer.compare(model, "lin", Progress.UNWATCHED);
    }

    private Models.Outcome activate(String model, @Nullable Long comparison) {
        return models.activate(model, comparison, "lin", "a better fit");
    }

    private static void assertRefused(Models.Outcome outcome, Refusal why) {
        assertThat(outcome).isEqualTo(new Refused(why));
    }

    @Test
    void the_model_that_comes_with_the_program_is_there_without_a_row_and_links_until_another_is_activated() {
        assertThat(models.active().id()).isEqualTo("builtin-2");
        String model = kept();
        assertThat(models.active().id()).isEqualTo("builtin-2");
        assertThat(activate(model, compared(model))).isInstanceOf(Activated.class);
        assertThat(models.active().id()).isEqualTo(model);
        assertThat(models.active().toBytes())
                .isEqualTo(new ModelShelf(worker.client())
                        .find(model)
                        .orElseThrow()
                        .toBytes());
    }

    @Test
    void a_model_is_activated_only_after_its_changes_against_the_one_in_use_were_looked_at() {
        String model = kept();
        String other = kept();
        assertRefused(activate(model, null), Refusal.COMPARE_FIRST);
        assertRefused(activate(model, compared(other)), Refusal.COMPARE_FIRST);
        long early = compared(model);
        activate(other, compared(other));
        assertRefused(activate(model, early), Refusal.COMPARE_FIRST);
        assertThat(activate(model, compared(model))).isInstanceOf(Activated.class);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        String model = kept();
        assertRefused(activate("learned-000000000000", 1L), Refusal.NO_SUCH_MODEL);
        assertRefused(activate("builtin-2", compared("builtin-2")), Refusal.ACTIVE_ALREADY);
        assertRefused(models.activate(model, compared(model), "lin", "  "), Refusal.NO_REASON);
        assertThatThrownBy(() -> compared("learned-000000000000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_model_that_cannot_be_read_is_never_linked_by_and_one_may_go_back_unseen() {
        worker.client().sql("""
                        insert into resolution.model (id, bytes, trained_by, mentions, pairs, decisions, iterations, converged)
                        values ('learned-aaaaaaaaaaaa', 'torn', 'lin', 1, 1, 0, 1, true)
                        """).update();
        assertRefused(activate("learned-aaaaaaaaaaaa", null), Refusal.UNREADABLE);
        worker.client().sql("""
                        with seen as (insert into resolution.model_comparison
                            (model_id, against, by_person, mentions, gained, lost, moved, to_review, from_review)
                            values ('learned-aaaaaaaaaaaa', 'builtin-2', 'lin', 0, 0, 0, 0, 0, 0) returning id)
                        insert into resolution.model_activation (model_id, comparison_id, by_person, why)
                        select 'learned-aaaaaaaaaaaa', id, 'lin', 'by an older program' from seen
                        """).update();
        assertThatThrownBy(models::active).hasMessageContaining("./sunmao model activate builtin-2");
        assertThat(activate("builtin-2", null)).isInstanceOf(Activated.class);
        assertThat(models.active().id()).isEqualTo("builtin-2");
    }

    @Test
    void the_same_model_is_kept_once() {
        var trained = models.train("lin", "first");
        assertThat(trained.fresh()).isTrue();
        assertThat(models.train("zhou", "second")).isEqualTo(new Models.Trained(trained.id(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update resolution.model set note = ''",
                "delete from resolution.model",
                "truncate resolution.model cascade",
                "update resolution.model_comparison set gained = 0",
                "delete from resolution.model_comparison",
                "delete from resolution.model_comparison_example",
                "update resolution.model_activation set why = 'x'",
                "delete from resolution.model_activation",
                "truncate resolution.model_activation",
            })
    void nothing_of_it_is_ever_changed_or_erased(String statement) {
        assertThatThrownBy(() -> worker.client().sql(statement).update()).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "model_comparison", "model_comparison_example", "model_activation"})
    void readers_without_the_whole_district_see_nothing_of_it(String table) {
        compared(kept());
        String all = "select count(*) from resolution." + table;
        long seen = web.read(
                Scope.none(), client -> client.sql(all).query(Long.class).single());
        assertThat(seen).isZero();
    }
}
