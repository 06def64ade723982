package org.sunmao.benchmarks.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.Meter;

class EnginesTest {

    @TempDir
    static Path directory;

    private final Map<String, Double> figures = new HashMap<>();

    @BeforeAll
    static void make() {
        new Linkbench(1_000, 3).write(directory);
    }

    private static Lists tax() {
        return Lists.in(directory, "small").get(0);
    }

    private static Lists tenants() {
        return Lists.in(directory, "small").get(1);
    }

    private Score peer(Engine engine, Lists lists) {
        List<Found> found = engine.run(lists, 1, new Meter(), figures);
        return Score.best(Score.oneToOne(found), lists.readTruth());
    }

    @Test
    void the_peer_finds_what_a_good_peer_finds() {
        assertThat(peer(Engine.PEER, tax()).f1()).isBetween(0.98, 0.9999);
        assertThat(peer(Engine.PEER, tenants()).f1()).isBetween(0.93, 0.985);
        assertThat(figures.get(PeerRun.RECALL)).isBetween(0.93, 0.98);
        assertThat(figures.get(PeerRun.PAIRS)).isBetween(1.0, 3.0);
    }

    @Test
    void more_fields_and_pairs_make_a_better_peer() {
        assertThat(peer(Engine.STRONGER_PEER, tenants()).f1())
                .isGreaterThan(peer(Engine.PEER, tenants()).f1());
    }

    @Test
    void our_linker_finds_more_without_the_truth_than_the_peer_with_it() {
        List<Found> ours = Engine.OURS.run(tenants(), 1, new Meter(), figures);
        Map<String, String> truth = tenants().readTruth();
        Score best = Score.of(ours, truth, f -> f.score() >= 0.5);
        assertThat(best.f1()).isGreaterThan(peer(Engine.PEER, tenants()).f1());
        assertThat(ours).hasSize((int) tenants().listRows());
        assertThat(Score.of(ours, truth, f -> f.kind() == Found.Kind.LINKED).precision())
                .isGreaterThan(0.995);
    }

    @Test
    void two_threads_and_a_warm_process_find_what_one_cold_thread_finds() {
        List<Found> one = Engine.OURS.run(tenants(), 1, new Meter(), figures);
        assertThat(Engine.OURS.run(tenants(), 2, new Meter(), figures)).isEqualTo(one);
        assertThat(Engine.OURS_WARM.run(tenants(), 1, new Meter(), figures)).isEqualTo(one);
    }

    @Test
    void watched_our_linker_finds_the_same_and_tells_which_true_pairs_it_compared() {
        List<Found> watched = Engine.OURS_WATCHED.run(tenants(), 1, new Meter(), figures);
        assertThat(watched).isEqualTo(Engine.OURS.run(tenants(), 1, new Meter(), new HashMap<>()));
        Score likely = Score.of(watched, tenants().readTruth(), f -> f.score() >= 0.5);
        assertThat(figures.get(PeerRun.RECALL)).isBetween(likely.recall(), 1.0);
        assertThat(figures.get(PeerRun.PAIRS)).isBetween(1.0, 20.0);
    }

    @Test
    void an_engine_in_a_process_of_its_own_finds_the_same_and_tells_what_it_took() {
        Outcome alone = Child.run(Engine.PEER, 2, tenants(), List.of("-Xmx256m"));
        assertThat(Score.best(Score.oneToOne(alone.found()), tenants().readTruth()))
                .isEqualTo(peer(Engine.PEER, tenants()));
        assertThat(alone.figure(Outcome.WALL)).isPositive();
        assertThat(alone.figure(Outcome.PROCESSOR)).isPositive();
        assertThat(alone.figure(Outcome.MEMORY)).isGreaterThan(10_000_000);
    }
}
