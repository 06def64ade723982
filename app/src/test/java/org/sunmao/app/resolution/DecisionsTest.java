package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class DecisionsTest {

    private static int count;

    private final WorkerDatabase worker;
    private final Decisions decisions;
    private final DoubtfulWorld world;

    DecisionsTest(WorkerDatabase worker) {
        this.worker = worker;
        this.decisions = new Decisions(worker);
        this.world = new DoubtfulWorld(worker, "决" + count++);
    }

    private long recorded(Decisions.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Recorded.class);
        return ((Recorded) outcome).decisionId();
    }

    private long made() {
        return worker.client()
                .sql("select count(*) from resolution.decision where mention_id = ?")
                .param(world.doubtful)
                .query(Long.class)
                .single();
    }

    @Test
    void decisions_are_recorded_with_name_and_reason() {
        long id = recorded(decisions.link(world.doubtful, world.first, "lin", "同一电话"));
        String line = worker.client()
                .sql(
                        "select kind || ' ' || subject_id || ' ' || by_person || ' ' || why from resolution.decision where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(line).isEqualTo("link " + world.first + " lin 同一电话");
        recorded(decisions.reject(world.doubtful, world.second, "lin", ""));
        recorded(decisions.separate(world.doubtful, "lin", ""));
        assertThat(made()).isEqualTo(3);
    }

    @Test
    void a_decision_is_undone_once() {
        long id = recorded(decisions.link(world.doubtful, world.first, "lin", ""));
        long undo = recorded(decisions.undo(id, "chen", "看错了"));
        assertThat(decisions.undo(id, "lin", "")).isEqualTo(new Refused(Refusal.ALREADY_UNDONE));
        assertThat(decisions.undo(undo, "lin", "")).isEqualTo(new Refused(Refusal.IS_AN_UNDO));
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_decided_is_refused_by_name_and_leaves_no_trace() {
        assertThat(decisions.link(999_999_999, world.first, "lin", "")).isEqualTo(new Refused(Refusal.NO_SUCH_MENTION));
        assertThat(decisions.separate(999_999_999, "lin", "")).isEqualTo(new Refused(Refusal.NO_SUCH_MENTION));
        assertThat(decisions.link(world.doubtful, 999_999_999, "lin", ""))
                .isEqualTo(new Refused(Refusal.NO_SUCH_SUBJECT));
        assertThat(decisions.link(world.doubtful, world.building, "lin", ""))
                .isEqualTo(new Refused(Refusal.OTHER_KIND));
        assertThat(decisions.undo(999_999_999, "lin", "")).isEqualTo(new Refused(Refusal.NO_SUCH_DECISION));
        assertThat(made()).isZero();
    }
}
