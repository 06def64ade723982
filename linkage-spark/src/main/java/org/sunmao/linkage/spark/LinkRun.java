package org.sunmao.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseTrainer;
import org.sunmao.linkage.enterprise.LinkBytes;
import org.sunmao.linkage.enterprise.PackedRecord;
import org.sunmao.linkage.enterprise.ShardedLinker;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/** Reads the tables, links them and gives the links as a table. */
final class LinkRun {
    private static final int LINKS_PER_BLOCK = 1000;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Tables tables;
    private final LinkRequest request;
    private final Consumer<String> protocol;
    private final LongAccumulator withoutKey;

    /** Tells the protocol, in sentences, what is done. */
    LinkRun(SparkSession spark, Tables tables, LinkRequest request, Consumer<String> protocol) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.tables = tables;
        this.request = request;
        this.protocol = protocol;
        withoutKey = spark.sparkContext().longAccumulator("rows without a key");
    }

    /**
     * Links.
     *
     * @return one row for every row of the tables that has a key, in the order of keys, see {@link LinkTable}
     * @throws UserError if something is wrong with what was given
     */
    Dataset<Row> links() {
        JavaRDD<byte[]> records = records();
        List<Constraint> decisions = request.decisions() == null
                ? List.of()
                : DecisionFile.read(request.decisions(), tables.read(request.decisions(), 1, null));
        EnterpriseModel model = model(records, decisions);
        withoutKey.reset();
        if (request.onOneMachine()) {
            List<EnterpriseRecord> collected = collect(records);
            tellWithoutKey(withoutKey.value());
            return onOneMachine(collected, decisions, model);
        }
        int parts = request.parts() > 0
                ? request.parts()
                : Math.max(records.getNumPartitions(), 2 * context.defaultParallelism());
        protocol.accept("%d parts, model %s, %d decisions".formatted(parts, model.id(), decisions.size()));
        ShardedLinker.Outcome outcome =
                new ShardedLinker(model).link(SparkParts.of(context, parts, records), decisions);
        protocol.accept("%,d rows of the register, %,d of the lists".formatted(outcome.anchors(), outcome.records()));
        // The input is read twice, to find the bounds of the parts and then for good.
        tellWithoutKey(withoutKey.value() / 2);
        return LinkTable.of(spark, ((SparkParts) outcome.links()).blocks());
    }

    private void tellWithoutKey(long rows) {
        if (rows > 0) {
            protocol.accept("%,d rows have no key and were left out".formatted(rows));
        }
    }

    private JavaRDD<byte[]> records() {
        JavaRDD<byte[]> records = blocks(request.register(), true, request.registerColumns());
        for (String list : request.lists()) {
            records = records.union(blocks(list, false, request.listColumns()));
        }
        return records;
    }

    private JavaRDD<byte[]> blocks(String place, boolean anchors, Map<String, String> told) {
        int parts = request.parts() > 0 ? request.parts() : 2 * context.defaultParallelism();
        Dataset<Row> table = tables.read(place, parts, request.partitionColumn());
        String[] header = table.columns();
        Columns columns = Columns.of(place, anchors, anchors ? "" : request.listPrefix(), header, told);
        protocol.accept(place + ": " + columns.inWords(header));
        return RecordBlocks.of(table, columns, withoutKey);
    }

    private EnterpriseModel model(JavaRDD<byte[]> records, List<Constraint> decisions) {
        Path file = request.model();
        if (file != null) {
            return read(file);
        }
        long size = records.map(LinkRun::count).fold(0L, Long::sum);
        if (size > request.mostLearned()) {
            throw new UserError(
                    "%,d rows are too many to learn a model from them in the memory of one machine (--most-learned is %,d). Learn from a part of them and give the file with --model, or raise the limit. Nothing was linked."
                            .formatted(size, request.mostLearned()));
        }
        EnterpriseTrainer.Training training = EnterpriseTrainer.train(collect(records), decisions);
        protocol.accept("learned %s from %,d and %,d rows"
                .formatted(training.model().id(), training.anchors(), training.records()));
        if (request.saveModel() != null) {
            try {
                Files.write(request.saveModel(), training.model().toBytes());
            } catch (IOException e) {
                throw new UserError("--save-model: %s cannot be written: %s".formatted(request.saveModel(), e));
            }
        }
        return training.model();
    }

    private static EnterpriseModel read(Path file) {
        try {
            EnterpriseModel model = EnterpriseModel.fromBytes(Files.readAllBytes(file));
            // Asked here, so that nothing is read for a model that cannot be used.
            new ShardedLinker(model);
            return model;
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "--model: %s cannot be used: %s. Expected is the file that --save-model writes. Nothing was linked."
                            .formatted(file, e instanceof IOException ? e.toString() : e.getMessage()));
        }
    }

    private static long count(byte[] block) {
        long n = 0;
        for (PackedReader in = new PackedReader(block); !in.isAtEnd(); n++) {
            PackedRecord.read(in);
        }
        return n;
    }

    private static List<EnterpriseRecord> collect(JavaRDD<byte[]> blocks) {
        List<EnterpriseRecord> out = new ArrayList<>();
        for (byte[] block : blocks.collect()) {
            PackedReader in = new PackedReader(block);
            while (!in.isAtEnd()) {
                out.add(PackedRecord.read(in));
            }
        }
        return out;
    }

    private Dataset<Row> onOneMachine(
            List<EnterpriseRecord> records, List<Constraint> decisions, EnterpriseModel model) {
        long start = System.nanoTime();
        long used = Processor.nanoseconds();
        List<Link> links = new EnterpriseLinker(model).link(records, decisions).links();
        protocol.accept("%s %d %d"
                .formatted(
                        ONE_MACHINE,
                        (System.nanoTime() - start) / 1_000_000,
                        (Processor.nanoseconds() - used) / 1_000_000));
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < links.size(); from += LINKS_PER_BLOCK) {
            PackedWriter out = new PackedWriter();
            links.subList(from, Math.min(links.size(), from + LINKS_PER_BLOCK)).forEach(l -> LinkBytes.write(l, out));
            blocks.add(out.toByteArray());
        }
        return LinkTable.of(spark, context.parallelize(blocks));
    }

    /** Before the milliseconds of wall and processor that the linker of one machine took. */
    static final String ONE_MACHINE = "one machine, wall and processor milliseconds:";
}
