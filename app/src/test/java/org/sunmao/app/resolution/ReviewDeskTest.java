package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import tools.jackson.databind.json.JsonMapper;

@SunmaoDatabaseTest
class ReviewDeskTest {

    private static final Scope OFFICE = Scope.district("office").withPersonalPlain(true);
    private static final Scope DEPARTMENT = Scope.district("department");
    private static int count;

    private final String tag = "台" + count++;
    private final Decisions decisions;
    private final DeskQueue queue;
    private final ReviewDesk desk;
    private final DoubtfulWorld world;

    ReviewDeskTest(WebDatabase web, WorkerDatabase worker) {
        this.decisions = new Decisions(worker);
        this.desk = new ReviewDesk(web, JsonMapper.builder().build());
        this.queue = new DeskQueue(web, new Claims(worker));
        this.world = new DoubtfulWorld(worker, tag);
    }

    private List<Long> queue(Scope scope) {
        return queue.list(scope, ReviewFilter.ALL, 0, 2000).stream()
                .map(ReviewEntry::mentionId)
                .toList();
    }

    private ReviewItem item(Scope scope) {
        return desk.findItem(scope, world.doubtful).orElseThrow();
    }

    @Test
    void a_doubtful_mention_waits_with_its_weight() {
        ReviewEntry entry = queue.list(OFFICE, ReviewFilter.ALL, 0, 2000).stream()
                .filter(e -> e.mentionId() == world.doubtful)
                .findFirst()
                .orElseThrow();
        assertThat(entry.name()).isEqualTo(tag + "海风科技");
        assertThat(entry.rows()).isEqualTo(1);
        assertThat(entry.areaSqm()).isEqualByComparingTo("120.5");
        assertThat(entry.candidates()).isEqualTo(2);
    }

    @Test
    void it_comes_with_the_row_as_it_came_and_candidates_with_reasons() {
        ReviewItem item = item(OFFICE);
        assertThat(item.row().cells()).extracting(ReviewRow.Cell::text).contains(tag + "海风科技", "王小明", "13800001234");
        assertThat(item.row().personal()).isTrue();
        assertThat(item.row().rowNumber()).isEqualTo(7);
        assertThat(item.candidates()).extracting(ReviewCandidate::subjectId).containsExactly(world.first, world.second);
        ReviewCandidate candidate = item.candidates().get(0);
        assertThat(candidate.name()).isEqualTo(tag + "海风科技有限公司");
        assertThat(candidate.reasons())
                .extracting(ReasonLine::key)
                .containsExactly("resolution.reason.name.trade-name-equal", "resolution.reason.legal-person.different");
    }

    @Test
    void who_may_not_see_persons_plain_sees_them_masked_everywhere() {
        ReviewItem item = item(DEPARTMENT);
        assertThat(item.row().cells()).extracting(ReviewRow.Cell::text).contains("王**", "138****1234");
        assertThat(item.row().personal()).isFalse();
        assertThat(item.fields()).containsEntry("legal-person", "王**");
        assertThat(item.candidates().get(0).fields()).containsEntry("legal-person", "李**");
        assertThat(item.candidates().get(0).reasons().get(1).right()).isEqualTo("李**");
    }

    @Test
    void a_decided_mention_leaves_the_queue_and_comes_back_when_it_is_undone() {
        assertThat(queue(OFFICE)).contains(world.doubtful);
        long decision = ((Decisions.Recorded) decisions.link(world.doubtful, world.first, "lin", "")).decisionId();
        assertThat(queue(OFFICE)).doesNotContain(world.doubtful);
        assertThat(item(OFFICE).settled()).isTrue();
        decisions.undo(decision, "lin", "");
        assertThat(queue(OFFICE)).contains(world.doubtful);
        assertThat(item(OFFICE).settled()).isFalse();
        assertThat(item(OFFICE).decisions()).hasSize(2);
    }

    @Test
    void a_candidate_that_was_ruled_out_is_marked_and_the_mention_stays() {
        decisions.reject(world.doubtful, world.second, "lin", "");
        assertThat(queue(OFFICE)).contains(world.doubtful);
        assertThat(item(OFFICE).candidates())
                .extracting(ReviewCandidate::refused)
                .containsExactly(false, true);
    }

    @Test
    void a_decision_says_whether_the_links_have_followed() {
        long decision = ((Decisions.Recorded) decisions.link(world.doubtful, world.first, "lin", "")).decisionId();
        MadeDecision made = desk.findDecision(OFFICE, decision).orElseThrow();
        assertThat(made.followed()).isFalse();
        assertThat(made.subjectName()).isEqualTo(tag + "海风科技有限公司");
        assertThat(desk.listDecisions(OFFICE, 5)).extracting(MadeDecision::id).contains(decision);
    }

    @Test
    void only_mentions_of_the_readers_sources_are_shown() {
        Scope stranger = Scope.none().withPerson("steward");
        Scope own = stranger.withSources(Set.of("tenants-" + tag));
        assertThat(queue(stranger)).isEmpty();
        assertThat(desk.findItem(stranger, world.doubtful)).isEmpty();
        assertThat(queue(own)).containsExactly(world.doubtful);
        assertThat(desk.count(own)).isEqualTo(1);
    }
}
