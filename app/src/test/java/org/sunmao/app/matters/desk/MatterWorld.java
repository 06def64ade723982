package org.sunmao.app.matters.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterEvent;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.SampleKind;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** A kind that tests declare, through the engine and the real database, with somebody of every side. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=matters")
@Import({SpringTestDatabase.class, MatterWorld.Declared.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MatterWorld {

    static final String STREET = "990101001";

    @TestConfiguration
    static class Declared {

        static final List<MatterMoved> NEWS = new ArrayList<>();

        @Bean
        MatterKind sampleKind() {
            return SampleKind.get();
        }

        @EventListener
        void moved(MatterMoved news) {
            if (news.matter().title().equals("breaks")) {
                throw new IllegalStateException("a room that cannot go on");
            }
            NEWS.add(news);
        }
    }

    @Autowired
    MatterDesk desk;

    @Autowired
    MatterActs acts;

    @Autowired
    MatterJoining joining;

    @Autowired
    Matters matters;

    @Autowired
    MatterTime time;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    WebDatabase web;

    Reader office;
    Reader roads;
    Reader power;
    Reader steward;
    Reader firm;
    Reader otherFirm;
    Reader member;
    Reader leader;

    @BeforeAll
    void world(@Autowired People people) {
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, kind) values ('roads', '道路局', 'department'), ('power', '供电局', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash("a-long-test-password");
        var all = List.of(
                person("m-office", Role.OFFICE, hash),
                person("m-roads", Role.DEPARTMENT, hash, GrantSpec.unit("roads")),
                person("m-power", Role.DEPARTMENT, hash, GrantSpec.unit("power")),
                person("m-steward", Role.STEWARD, hash, GrantSpec.region(STREET)),
                person("m-firm", Role.ENTERPRISE, hash, GrantSpec.enterprise(71)),
                person("m-other", Role.ENTERPRISE, hash, GrantSpec.enterprise(72)),
                person("m-member", Role.MEMBER, hash),
                person("m-leader", Role.LEADER, hash));
        if (people.findSecret("m-office").isEmpty()) {
            people.addAll(all, "test");
        }
        office = reader(all.get(0));
        roads = reader(all.get(1));
        power = reader(all.get(2));
        steward = reader(all.get(3));
        firm = reader(all.get(4));
        otherFirm = reader(all.get(5));
        member = reader(all.get(6));
        leader = reader(all.get(7));
    }

    static NewPerson person(String name, Role role, String hash, GrantSpec... grants) {
        return new NewPerson(name, name, role, hash, List.of(grants));
    }

    static Reader reader(NewPerson person) {
        return new Reader(
                1,
                person.username(),
                person.displayName(),
                person.role(),
                Grants.scope(person.username(), person.role(), person.grants()));
    }

    final Matter opened(String title) {
        MatterDesk.Opened opened = desk.open(
                firm,
                new NewMatter(
                        "sample",
                        title,
                        STREET,
                        List.of(71L),
                        List.of(),
                        Map.of("content", "门前的路坏了"),
                        List.of(new Reference("about", "enterprise", "71"))));
        assertThat(opened.outcome().result()).isEqualTo(Result.DONE);
        return opened.matter();
    }

    final Matter again(Matter matter) {
        return desk.get(matter.id());
    }

    final Outcome move(Reader reader, Matter matter, String word, String... said) {
        Matter now = again(matter);
        var fields = new java.util.HashMap<String, String>();
        for (int i = 0; i < said.length; i += 2) {
            fields.put(said[i], said[i + 1]);
        }
        return desk.move(reader, now, word, now.moves(), fields.getOrDefault("why", ""), fields);
    }

    final Matter assigned(String title, String lead, String others) {
        Matter matter = opened(title);
        assertThat(move(office, matter, "assign", "lead-unit", lead, "co-units", others)
                        .done())
                .isTrue();
        return again(matter);
    }

    final boolean sees(Reader reader, Matter matter) {
        return matters.find(reader.scope(), matter.id()).isPresent();
    }

    final long count(Reader reader, String sql) {
        Long counted =
                web.read(reader.scope(), jdbc -> jdbc.sql(sql).query(Long.class).single());
        return counted;
    }

    final List<String> words(Reader reader, Matter matter) {
        return matters.history(reader.scope(), matter.id()).stream()
                .map(MatterEvent::event)
                .toList();
    }

    final void since(Matter matter, int daysAgo) {
        worker.client()
                .sql("update matters.matter set since = ? where id = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(daysAgo * 86_400L)), matter.id())
                .update();
    }

    final void due(Matter matter, LocalDate day) {
        worker.client()
                .sql("update matters.matter set due_on = ? where id = ?")
                .params(day, matter.id())
                .update();
    }
}
