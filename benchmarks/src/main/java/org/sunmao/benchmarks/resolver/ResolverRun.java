package org.sunmao.benchmarks.resolver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.LiveHeap;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseResolver;
import org.sunmao.linkage.enterprise.EnterpriseTrainer;

/** Trains, loads, and lets records come. */
final class ResolverRun {

    private static final double MILLION = 1e6;
    private static final int DIFFERENCES_SHOWN = 5;

    private final Supplier<Streams> lists;
    private final Streams streams;
    private final List<Calls> calls = new ArrayList<>();
    private EnterpriseModel model = EnterpriseModel.builtin();

    /** Reads the lists twice, so that what is loaded is held by nobody else. */
    ResolverRun(Supplier<Streams> lists) {
        this.lists = lists;
        this.streams = lists.get();
    }

    List<Table> run() {
        String firms = "%,d firms".formatted(streams.register().size());
        var cost = new Table(firms + ": trained and loaded", "", "figure");
        model = trained(cost);
        var resolver = new EnterpriseResolver(model);
        load(resolver, cost);
        called("lookup of a tenant", streams.tenants(), record -> {
            resolver.lookup(record);
            return 0;
        });
        called(
                "upsert of a tenant",
                streams.tenants(),
                record -> resolver.upsert(record).size());
        called(
                "upsert of a new row of the register",
                streams.founded(),
                record -> resolver.upsert(record).size());
        return List.of(cost, latency(firms), slow(firms), equality(firms, resolver));
    }

    /** The model that was learned. */
    EnterpriseModel model() {
        return model;
    }

    private EnterpriseModel trained(Table cost) {
        List<EnterpriseRecord> known = new ArrayList<>(streams.register());
        known.addAll(streams.sample());
        var training = new EnterpriseTrainer.Training[1];
        Duration time = Clock.once(() -> training[0] = EnterpriseTrainer.train(known, List.of()));
        cost.row(
                "model learned from the register and %,d tenants"
                        .formatted(streams.sample().size()),
                Numbers.seconds(time));
        cost.row(
                "model, written to bytes", Numbers.megabytes(training[0].model().toBytes().length));
        return training[0].model();
    }

    private void load(EnterpriseResolver resolver, Table cost) {
        long before = LiveHeap.liveBytes();
        Duration time = loadAndForget(resolver);
        long heap = LiveHeap.liveBytes() - before;
        double millions = resolver.anchors() / MILLION;
        cost.row("register loaded, one thread", Numbers.seconds(time));
        cost.row("rows loaded per second", Numbers.whole(Numbers.perSecond(resolver.anchors(), time)));
        cost.row("live heap of the resolver", Numbers.megabytes(heap));
        cost.row("… per million rows", Numbers.megabytes(heap / millions));
        cost.row("its indexes", Numbers.megabytes(resolver.indexBytes()));
        cost.row("… per million rows", Numbers.megabytes(resolver.indexBytes() / millions));
    }

    private Duration loadAndForget(EnterpriseResolver resolver) {
        List<EnterpriseRecord> register = lists.get().register();
        return Clock.once(() -> resolver.load(register));
    }

    private void called(String name, List<EnterpriseRecord> records, ToIntFunction<EnterpriseRecord> call) {
        var calls = new Calls(name, records.size());
        records.forEach(record -> calls.time(() -> call.applyAsInt(record)));
        this.calls.add(calls);
    }

    private Table latency(String firms) {
        var table = new Table(
                firms + ": one call after the other, one thread, microseconds",
                "",
                "calls",
                "per second",
                "p50",
                "p99",
                "p99.9",
                "max",
                "links changed per call");
        calls.forEach(c -> c.addTo(table));
        return table;
    }

    private Table slow(String firms) {
        var table = new Table(
                firms + ": calls that took more than 10 ms",
                "",
                "call",
                "ms",
                "processor ms",
                "collections of the heap in it",
                "links changed");
        calls.forEach(c -> c.addSlowTo(table));
        return table;
    }

    /** What the resolver has in the end must be what the linker gives for the same records at once. */
    private Table equality(String firms, EnterpriseResolver resolver) {
        List<Link> kept = resolver.links().links();
        List<Link> atOnce =
                new EnterpriseLinker(model).link(streams.atLast(), List.of()).links();
        var table = new Table(firms + ": held against one run over the same records", "", "figure");
        table.row("links", Numbers.whole(atOnce.size()));
        table.row("equal to those of the resolver", kept.equals(atOnce) ? "yes" : "no");
        if (!kept.equals(atOnce)) {
            differences(kept, atOnce, table);
        }
        return table;
    }

    static void differences(List<Link> kept, List<Link> atOnce, Table table) {
        int different = 0;
        for (int i = 0; i < Math.min(kept.size(), atOnce.size()); i++) {
            if (!kept.get(i).equals(atOnce.get(i)) && different++ < DIFFERENCES_SHOWN) {
                System.err.println("kept    " + kept.get(i) + "\nat once " + atOnce.get(i));
            }
        }
        table.row("links that differ", Numbers.whole(different + Math.abs(kept.size() - atOnce.size())));
    }
}
