package org.sunmao.app.projects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.projects.ProjectQuery;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.store.FigureBook.Figure;

/** Projects in figures, of the size that a region reports: parts and whole, every number and the rows behind it, and how long it takes. */
@TestPropertySource(properties = "sunmao.test.world=project-figures")
class ProjectFiguresTest extends ProjectWorld {

    @Test
    void two_thousand_projects_are_summed_in_far_less_than_a_second_and_parts_make_the_whole() {
        int n = 2238;
        worker.client().sql("""
                        insert into matters.matter (kind, number, title, state, fields, opened_by, words, lead_unit, units)
                        select 'project', 'XM-1999-' || i, '项目 ' || i, (array['signed','registered','placed','started','funded','running'])[1 + i % 6],
                            jsonb_build_object('region', (array['450102','450205','450302','450405','451102'])[1 + i % 5], 'source', 'private', 'industry', 'trade'),
                            'bulk', '项目', (array['south','east'])[1 + i % 2], array[(array['south','east'])[1 + i % 2]]
                        from generate_series(1, ?) i
                        """).param(n).update();
        worker.client().sql("""
                        insert into projects.project (matter_id, investor, canonical, without_place, distinctive, core, reported_at, protected_until)
                        select id, number, number, number, number, number, now(), current_date from matters.matter where opened_by = 'bulk'
                        """).update();
        worker.client().sql("""
                        insert into projects.agreement (matter_id, fen, signed_on, document, by_person)
                        select id, (700000000 + split_part(number, '-', 3)::bigint * 60000) * 100, current_date, '协议', 'bulk' from matters.matter where opened_by = 'bulk'
                        """).update();
        Figure before = whole("contracted");
        long yuan = 0;
        for (long i = 1; i <= n; i++) {
            yuan += 700_000_000L + i * 60_000L;
        }
        ProjectQuery bulk =
                new ProjectQuery(null, Stage.contracted(), null, null, null, null, null, "trade", "private", false);
        worker.client().sql("analyze matters.matter, projects.project").update();
        figures.divide(office.scope(), bulk, "city");
        long start = System.nanoTime();
        List<Figure> divided = figures.divide(office.scope(), bulk, "city");
        long took = (System.nanoTime() - start) / 1_000_000;
        Figure whole = divided.get(divided.size() - 1);
        List<Figure> parts = divided.subList(0, divided.size() - 1);
        assertThat(took).as("milliseconds").isLessThan(1000);
        assertThat(whole.projects()).isGreaterThanOrEqualTo(n);
        assertThat(whole.agreedFen())
                .as("fen")
                .isGreaterThanOrEqualTo(yuan * 100)
                .isGreaterThan(170_000_000_000_000L);
        assertThat(parts).extracting(Figure::part).contains("4501", "4502", "4503", "4504", "4511");
        for (String by : List.of("stage", "city", "team", "reported", "counted", "industry", "source")) {
            List<Figure> each = figures.divide(office.scope(), ProjectQuery.ALL, by);
            Figure sum = each.get(each.size() - 1);
            List<Figure> of = each.subList(0, each.size() - 1);
            assertThat(of.stream().mapToLong(Figure::projects).sum()).as(by).isEqualTo(sum.projects());
            assertThat(of.stream().mapToLong(Figure::agreedFen).sum()).as(by).isEqualTo(sum.agreedFen());
            assertThat(of.stream().mapToLong(Figure::arrivedFen).sum()).as(by).isEqualTo(sum.arrivedFen());
            assertThat(of.stream().mapToLong(Figure::freshAgreedFen).sum())
                    .as(by)
                    .isEqualTo(sum.freshAgreedFen());
            assertThat(of).as(by).noneMatch(figure -> figure.part() == null);
        }
        // Every number is its list: the rows behind a part are as many and sum up to the same.
        for (Figure part : parts) {
            var rows = new java.util.ArrayList<Long>();
            list.forEach(
                    office.scope(),
                    new ProjectQuery(
                            null, Stage.contracted(), null, part.part(), null, null, null, "trade", "private", false),
                    some -> {
                        some.forEach(row -> rows.add(row.agreedFen() == null ? 0L : row.agreedFen()));
                        return true;
                    });
            assertThat((long) rows.size()).as(part.part()).isEqualTo(part.projects());
            assertThat(rows.stream().mapToLong(fen -> fen).sum())
                    .as(part.part())
                    .isEqualTo(part.agreedFen());
        }
        assertThat(figures.divide(east.scope(), bulk, "team"))
                .as("a team reads its own")
                .extracting(Figure::part)
                .containsOnly("east", null);
        assertThat(whole("contracted").projects()).isEqualTo(before.projects());
        assertThat(list.board(office.scope(), ProjectQuery.ALL, 12))
                .allSatisfy(column -> assertThat(column.rows().size()).isLessThanOrEqualTo(12));
        worker.client()
                .sql("update matters.matter set kind = 'project-gone' where opened_by = 'bulk'")
                .update();
    }
}
