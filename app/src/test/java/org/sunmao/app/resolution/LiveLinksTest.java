package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.linkage.enterprise.EnterpriseResolver;

/** The links in memory beside what happens meanwhile. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test=a context, and so a database, of its own")
@Import(SpringTestDatabase.class)
@DirtiesContext
class LiveLinksTest {

    private static final String REGISTER = """
            企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
            望澜白鹭设计有限公司,,丙丙丙,在营,望澜市澜湾区海风路8号8层801室
            望澜澜港物流有限公司,,乙乙乙,在营,望澜市澜湾区海风路8号7层701室
            """;
    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡)
            海天大厦,8F,801,白鹭设计,120
            """;

    @TempDir
    Path directory;

    @Autowired
    WorkerDatabase database;

    @Autowired
    WorkLock lock;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    @Autowired
    Decisions decisions;

    @Autowired
    LiveLinks live;

    private void send(String source, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(source + ".csv"), text);
        intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 30))
                .acceptingSuggestions(true));
    }

    private List<EnterpriseResolver.Change> follow() {
        return live.follow().orElseThrow().changes();
    }

    @Test
    void a_decision_made_while_links_are_brought_is_not_passed_over() throws IOException {
        send("register", REGISTER);
        send("manager", TENANTS);
        String model = models.train("lin", "").id();
        models.activate(model, comparer.compare(model, "lin", Progress.UNWATCHED), "lin", "trial");
        derivations.runNow(Progress.UNWATCHED);
        long tenant = database.client()
                .sql("select id from resolution.mention where kind = 'enterprise' and fields ->> 'name' = '白鹭设计'")
                .query(Long.class)
                .single();

        database.doInTransaction(() -> {
            lock.acquire();
            assertThat(follow()).isEmpty();
            // Whoever decides does not wait for the lock.
            CompletableFuture.runAsync(() -> decisions.separate(tenant, "lin", "none of them"))
                    .join();
            live.brought();
        });

        database.doInTransaction(() -> {
            lock.acquire();
            assertThat(follow()).hasSize(1);
        });
    }
}
