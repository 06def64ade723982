package org.sunmao.app.matters.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.store.Threads;
import org.sunmao.app.matters.store.Threads.Knot;

/** What a matter came from and what came of it, within what each reader sees. */
class ThreadsTest extends MatterWorld {

    @Autowired
    Threads threads;

    private Matter from(Reader reader, long enterprise, String title, String... froms) {
        List<Reference> references =
                Stream.of(froms).map(id -> new Reference("from", "matter", id)).toList();
        return desk.open(
                        reader,
                        new NewMatter(
                                "sample",
                                title,
                                STREET,
                                List.of(enterprise),
                                List.of(),
                                Map.of("content", "x"),
                                references))
                .matter();
    }

    private static String id(Matter matter) {
        return Long.toString(matter.id());
    }

    @Test
    void it_is_told_from_its_beginning_to_its_last_ends() {
        Matter first = from(firm, 71, "first");
        Matter second = from(firm, 71, "second", id(first));
        Matter third = from(firm, 71, "third", id(second), "no-number", "999999999999");
        Matter beside = from(firm, 71, "beside", id(second));
        Matter last = from(firm, 71, "last", id(third));
        assertThat(threads.list(office.scope(), second.id()))
                .containsExactly(
                        new Knot(first.id(), -1),
                        new Knot(second.id(), 0),
                        new Knot(third.id(), 1),
                        new Knot(last.id(), 2),
                        new Knot(beside.id(), 1));
        assertThat(threads.list(office.scope(), last.id()))
                .containsExactly(
                        new Knot(first.id(), -3),
                        new Knot(second.id(), -2),
                        new Knot(third.id(), -1),
                        new Knot(last.id(), 0));
    }

    @Test
    void a_ring_ends() {
        Matter one = from(firm, 71, "one");
        Matter two = from(firm, 71, "two", id(one));
        worker.client()
                .sql(
                        "insert into matters.reference (matter_id, role, kind, ref, by_person) values (?, 'from', 'matter', ?, 'test')")
                .params(one.id(), id(two))
                .update();
        assertThat(threads.list(office.scope(), one.id()))
                .extracting(Knot::id)
                .containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void what_the_reader_does_not_see_is_no_way_to_what_he_sees() {
        Matter own = from(firm, 71, "own");
        Matter others = from(otherFirm, 72, "others", id(own));
        Matter again = from(firm, 71, "again", id(others));
        assertThat(threads.list(firm.scope(), own.id())).containsExactly(new Knot(own.id(), 0));
        assertThat(threads.list(firm.scope(), again.id())).containsExactly(new Knot(again.id(), 0));
        assertThat(threads.list(otherFirm.scope(), own.id())).isEmpty();
        assertThat(threads.list(office.scope(), again.id())).hasSize(3);
    }
}
