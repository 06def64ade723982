package org.sunmao.app.projects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.projects.ProjectQuery;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.FigureBook;
import org.sunmao.app.projects.store.FigureBook.Figure;
import org.sunmao.app.projects.store.ProjectBook;
import org.sunmao.app.projects.store.ProjectList;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** A district with two teams that promote investment, in a database of its own. */
@SpringBootTest(classes = SunmaoApplication.class)
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
abstract class ProjectWorld {

    @Autowired
    MatterDesk engine;

    @Autowired
    ProjectDesk desk;

    @Autowired
    TwinDesk twins;

    @Autowired
    CorrectionDesk corrections;

    @Autowired
    Matters matters;

    @Autowired
    MatterKinds kinds;

    @Autowired
    MatterTime time;

    @Autowired
    ProjectBook book;

    @Autowired
    ProjectList list;

    @Autowired
    FigureBook figures;

    @Autowired
    WorkerDatabase worker;

    Reader office;
    Reader south;
    Reader east;
    Reader leader;
    Reader department;
    int investors;

    @BeforeAll
    void world(@Autowired People people) {
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, kind) values ('south', '南组', 'team'), ('east', '东组', 'team')")
                .update();
        String hash = TestPasswords.hash("a-long-test-password");
        office = person(people, "p-office", Role.OFFICE, hash);
        south = person(people, "p-south", Role.INVESTMENT, hash, GrantSpec.unit("south"));
        east = person(people, "p-east", Role.INVESTMENT, hash, GrantSpec.unit("east"));
        leader = person(people, "p-leader", Role.LEADER, hash);
        department = person(people, "p-department", Role.DEPARTMENT, hash, GrantSpec.unit("south"));
    }

    static Reader person(People people, String name, Role role, String hash, GrantSpec... grants) {
        people.addAll(List.of(new NewPerson(name, name, role, hash, List.of(grants))), "test");
        return new Reader(1, name, name, role, Grants.scope(name, role, List.of(grants)));
    }

    Matter opened(Reader by, String team, String investor, String region) {
        MatterDesk.Opened opened = engine.open(
                by,
                new NewMatter(
                        "project",
                        investor + "的项目",
                        null,
                        List.of(),
                        List.of(),
                        Map.of(
                                "investor",
                                investor,
                                "source",
                                "private",
                                "region",
                                region,
                                "fiscal",
                                "no",
                                "content",
                                "建厂",
                                "lead-unit",
                                team),
                        List.of()));
        assertThat(opened.outcome().result()).isEqualTo(Result.DONE);
        return opened.matter();
    }

    /** An investor whose name nobody else has. */
    String investor() {
        int n = investors++;
        return "深圳市" + (char) ('\u5c9a' + n) + (char) ('\u6865' + n) + "软件有限公司";
    }

    Matter now(Matter matter) {
        return matters.find(office.scope(), matter.id()).orElseThrow();
    }

    void put(Matter matter, String state, String fields) {
        boolean ends = state.equals("running") || state.equals("lost");
        worker.client().sql("""
                        update matters.matter set state = ?, ended = ?, due_on = null, fields = fields || cast(? as jsonb) where id = ?
                        """).params(state, ends, fields, matter.id()).update();
    }

    Outcome move(Reader reader, Matter matter, String word, String... said) {
        Matter now = now(matter);
        var fields = new HashMap<String, String>();
        for (int i = 0; i < said.length; i += 2) {
            fields.put(said[i], said[i + 1]);
        }
        return engine.move(reader, now, word, now.moves(), fields.getOrDefault("why", ""), fields);
    }

    static ProjectQuery query(List<Stage> stages) {
        return new ProjectQuery(null, stages, null, null, null, null, null, null, null, false);
    }

    Figure whole(String stage) {
        ProjectQuery query = stage.equals("alive") ? ProjectQuery.ALL : query(Stage.contracted());
        List<Figure> divided = figures.divide(office.scope(), query, "stage");
        return divided.get(divided.size() - 1);
    }
}
