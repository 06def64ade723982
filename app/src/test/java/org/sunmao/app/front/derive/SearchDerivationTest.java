package org.sunmao.app.front.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Hit;
import org.sunmao.app.search.SearchEntries;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchDerivationTest {

    private final WorkerDatabase worker;
    private final TinyWorld world;
    private final Finder finder;
    private long firm;

    SearchDerivationTest(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.world = new TinyWorld(worker).streets();
        this.finder = new Finder(web);
    }

    @BeforeEach
    void oneFirm() {
        worker.client().sql("delete from enterprises.enterprise_current").update();
        worker.client().sql("delete from places.building_current").update();
        worker.client().sql("delete from resolution.dirty").update();
        firm = world.enterprise("启明软件有限公司", columns -> {
            columns.put(
                    "attributes",
                    "{\"name\": [{\"value\": \"启明软件有限公司\"}, {\"value\": \"旭日软件有限公司\"}], \"code\": [{\"value\": \"91990101MA0000011X\"}]}");
            columns.put("registration_number", "990101200000011");
            return columns;
        });
        derive();
    }

    private void derive() {
        worker.doInTransaction(
                () -> new SearchDerivation(worker, new SearchEntries(worker)).derive(Progress.UNWATCHED));
    }

    private List<Long> found(Scope scope, String typed) {
        return finder.find(scope, typed, null, 10).hits().stream()
                .map(Hit::subjectId)
                .toList();
    }

    private List<Long> found(String typed) {
        return found(Scope.district("office"), typed);
    }

    @Test
    void every_name_and_code_that_was_claimed_leads_to_it() {
        for (String typed : List.of("启明软件", "旭日", "xuri", "91990101ma0000011x", "990101200000011")) {
            assertThat(found(typed)).as(typed).containsExactly(firm);
        }
    }

    @Test
    void a_new_name_counts_once_the_subject_is_derived_again() {
        worker.client()
                .sql("update enterprises.enterprise_current set name = '海天软件有限公司' where id = ?")
                .param(firm)
                .update();
        derive();
        assertThat(found("haitian")).isEmpty();
        worker.client()
                .sql("insert into resolution.dirty (subject_id) values (?)")
                .param(firm)
                .update();
        derive();
        assertThat(found("haitian")).containsExactly(firm);
    }

    @Test
    void what_opens_it_follows_without_that() {
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(TinyWorld.EAST));
        assertThat(found(steward, "启明软件")).isEmpty();
        world.places(firm, TinyWorld.EAST, world.building("甲楼", TinyWorld.EAST));
        derive();
        assertThat(found(steward, "启明软件")).containsExactly(firm);
        assertThat(found(steward, "甲楼")).hasSize(1);
    }

    @Test
    void what_is_gone_is_found_no_more() {
        worker.client().sql("delete from enterprises.enterprise_current").update();
        derive();
        assertThat(found("启明软件")).isEmpty();
    }
}
