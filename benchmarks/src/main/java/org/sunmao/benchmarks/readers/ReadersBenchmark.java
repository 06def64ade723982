package org.sunmao.benchmarks.readers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.AddressComparison;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.text.Folding;
import org.sunmao.sample.SampleOptions;
import org.sunmao.sample.noise.RegisterAddress;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

/** The readers of linkage over the register of the sample district, beside regular expressions and beside folding alone. */
public final class ReadersBenchmark implements Benchmark {

    private static final int MOST = 20_000;
    /** Runs before the first that is timed: the compiler needs some, and its own time must not count. */
    private static final int WARM = 60;

    private int sink;

    @Override
    public String name() {
        return "readers";
    }

    @Override
    public List<Table> run(Session session) {
        SampleOptions options = session.options();
        World world = World.of(
                options.seed(),
                options.buildings(),
                Math.min(MOST, options.enterprises()),
                options.lastMonth(),
                options.months());
        return List.of(addresses(texts(world)), names(world));
    }

    private static List<String> texts(World world) {
        var texts = new ArrayList<String>();
        for (Enterprise e : world.enterprises()) {
            if (e.relation().isInRegister()) {
                var registration = world.registration(e, world.secondExtract());
                texts.add(RegisterAddress.write(registration, world.dice("readers", e.index())));
            }
        }
        return texts;
    }

    private Table addresses(List<String> texts) {
        List<Address> read = texts.stream().map(Address::read).toList();
        double baseline =
                perSecond(texts, text -> RegexAddress.read(text).room().length());
        var table = table(
                "Addresses of the sample register: " + Numbers.whole(texts.size()), "beside the regular expressions");
        row(table, "regular expressions, no list of regions", baseline, baseline);
        row(
                table,
                "Address.read",
                perSecond(texts, text -> Address.read(text).number().length()),
                baseline);
        row(table, "folding alone", perSecond(texts, text -> Folding.fold(text).length()), baseline);
        row(table, "AddressComparison.of, two that are read", comparisons(read), baseline);
        return table;
    }

    private double comparisons(List<Address> read) {
        var at = new int[1];
        return perSecond(read, a -> {
            at[0] = (at[0] + 1) % read.size();
            return AddressComparison.of(a, read.get(at[0])).reasons().size();
        });
    }

    private Table names(World world) {
        List<String> texts =
                world.enterprises().stream().map(e -> e.name().full()).toList();
        double baseline = perSecond(texts, text -> Folding.fold(text).length());
        var table = table("Names of the sample register: " + Numbers.whole(texts.size()), "beside folding alone");
        row(table, "folding alone", baseline, baseline);
        row(
                table,
                "CompanyName.read",
                perSecond(texts, text -> CompanyName.read(text).hashCode()),
                baseline);
        return table;
    }

    private static Table table(String title, String beside) {
        return new Table(title, "what", "a second of processor time", beside);
    }

    private static void row(Table table, String what, double perSecond, double baseline) {
        table.row(what, Numbers.whole(perSecond), Numbers.ratio(perSecond / baseline));
    }

    private <T> double perSecond(List<T> items, ToIntFunction<T> work) {
        Runnable once = () -> {
            int sum = 0;
            for (T item : items) {
                sum += work.applyAsInt(item);
            }
            sink += sum;
        };
        for (int i = 0; i < WARM; i++) {
            once.run();
        }
        Duration time = Clock.processorTimePerRun(once);
        return Numbers.perSecond(items.size(), time);
    }
}
