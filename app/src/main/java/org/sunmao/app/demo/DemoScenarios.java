package org.sunmao.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.desk.BatchDesk;
import org.sunmao.app.scenarios.desk.Fitting;
import org.sunmao.app.scenarios.desk.ItemDesk;
import org.sunmao.app.scenarios.desk.MatchDesk;

/** Opportunities and capabilities of the demonstration out of a small file, most of them released in one batch, and a match that was begun. */
@Component
@Order(50)
class DemoScenarios implements DemoWork {

    /** The account of the office: what is released is read as somebody sees it. */
    private static final Reader OFFICE = new Reader(0, "office", "office", Role.OFFICE, Scope.district("office"));

    private static final int LEFT_OPEN = 2;

    private final WorkerDatabase database;
    private final ItemDesk items;
    private final BatchDesk batches;
    private final MatchDesk matches;
    private final Fitting fitting;
    private final Matters matters;
    private final MatterDesk desk;

    DemoScenarios(
            WorkerDatabase database,
            ItemDesk items,
            BatchDesk batches,
            MatchDesk matches,
            Fitting fitting,
            Matters matters,
            MatterDesk desk) {
        this.database = database;
        this.items = items;
        this.batches = batches;
        this.matches = matches;
        this.fitting = fitting;
        this.matters = matters;
        this.desk = desk;
    }

    @Override
    public void make() {
        // A batch is let out by somebody who sees what is in it; accounts come after the files.
    }

    @Override
    public void makeWithAccounts() {
        boolean there = database.client()
                .sql("select exists (select 1 from scenarios.item)")
                .query(Boolean.class)
                .single();
        List<Long> firms = there ? List.of() : firms();
        if (firms.isEmpty()) {
            return;
        }
        var checked = new ArrayList<Long>();
        int n = 0;
        for (String line : lines("opportunities.txt")) {
            checked.add(passed(Sort.OPPORTUNITY, cells(line), n++ < LEFT_OPEN));
        }
        n = 0;
        for (String line : lines("capabilities.txt")) {
            Map<String, String> cells = cells(line);
            cells.put("firm", "E" + firms.get(n % firms.size()));
            checked.add(passed(Sort.CAPABILITY, cells, n++ < LEFT_OPEN));
        }
        checked.removeIf(id -> id == 0);
        long batch = batches.make(OFFICE, "数字赋能专场");
        checked.forEach(id -> batches.add(OFFICE, batch, id));
        BatchDesk.Released released = batches.release(OFFICE, batch);
        if (!released.word().equals("done")) {
            throw new IllegalStateException("the batch of the demonstration did not go out: " + released);
        }
        match(checked.get(0));
    }

    /** Enterprises that are in a building, those with most units first. */
    private List<Long> firms() {
        return database.client().sql("""
                        select e.id from enterprises.enterprise e join tenancy.spell t on t.enterprise_id = e.id and t.first_missing is null
                        where e.status = 'confirmed' and (e.registration_status is null or enterprises.is_registered(e.registration_status))
                        group by e.id order by count(*) desc, e.id limit 20
                        """).query(Long.class).list();
    }

    /** Handed in and, unless it is left to be checked, passed; 0 where it is left. */
    private long passed(Sort sort, Map<String, String> cells, boolean left) {
        ItemDesk.Proposed proposed = items.propose(OFFICE, new ItemDesk.Wanted(sort, cells, null, null), Map.of());
        Matter matter = proposed.matter();
        if (matter == null) {
            throw new IllegalStateException("a scenario of the demonstration was not taken: " + proposed.faults());
        }
        step(matter.id(), "submit");
        if (left) {
            return 0;
        }
        step(matter.id(), "pass");
        return matter.id();
    }

    private void step(long id, String word) {
        Matter matter = matters.find(OFFICE.scope(), id).orElseThrow();
        Outcome outcome = desk.move(OFFICE, matter, word, matter.moves(), "", Map.of());
        if (!outcome.done()) {
            throw new IllegalStateException("a scenario of the demonstration: " + word + " " + outcome);
        }
    }

    /** The best of the first opportunity. */
    private void match(long opportunity) {
        Matter matter = matters.find(OFFICE.scope(), opportunity).orElseThrow();
        var item = items.find(OFFICE, opportunity).orElseThrow();
        fitting.bestIds(OFFICE, item, 1).forEach(firm -> matches.open(OFFICE, matter, item, firm));
    }

    private static Map<String, String> cells(String line) {
        var cells = new LinkedHashMap<String, String>();
        for (String cell : line.split("\\|")) {
            String[] both = cell.split("=", 2);
            cells.put(both[0].strip(), both[1].strip());
        }
        return cells;
    }

    private static List<String> lines(String name) {
        try (InputStream file =
                Objects.requireNonNull(DemoScenarios.class.getResourceAsStream("/scenarios/demo/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
