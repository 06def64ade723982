package org.sunmao.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.sunmao.linkage.parts.Parts;
import org.sunmao.linkage.parts.Shared;
import org.sunmao.linkage.parts.Step;
import org.sunmao.linkage.parts.StepKind;
import scala.Tuple2;

/**
 * Parts that lie on the machines of a Spark cluster. A block is its address (its kind above, its part below) and its bytes; an
 * exchange is one shuffle of blocks, so that Spark handles few large things instead of many small ones.
 */
final class SparkParts implements Parts {
    private static final int KIND = 32;

    private final JavaSparkContext spark;
    private final int count;
    private final JavaRDD<Tuple2<Long, byte[]>> blocks;

    private SparkParts(JavaSparkContext spark, int count, JavaRDD<Tuple2<Long, byte[]>> blocks) {
        this.spark = spark;
        this.count = count;
        this.blocks = blocks;
    }

    /** Blocks as they lie, to be dealt out to so many parts. */
    static SparkParts of(JavaSparkContext spark, int count, JavaRDD<byte[]> blocks) {
        return new SparkParts(spark, count, blocks.map(bytes -> new Tuple2<>(0L, bytes)));
    }

    /** The blocks where they are. */
    JavaRDD<byte[]> blocks() {
        return blocks.map(Tuple2::_2);
    }

    private record Told(Broadcast<byte[]> broadcast, int size) implements Shared {}

    /** A part's own number and what there is to read; lives inside one task. */
    private record Inputs(int part, List<Iterator<byte[]>> read) {}

    @Override
    public int count() {
        return count;
    }

    @Override
    public Shared share(byte[] bytes) {
        return new Told(spark.broadcast(bytes), bytes.length);
    }

    @Override
    public SparkParts then(StepKind step, List<Shared> shared, Parts... beside) {
        List<Broadcast<byte[]>> told =
                new ArrayList<>(shared.stream().map(s -> ((Told) s).broadcast).toList());
        JavaRDD<Inputs> inputs = blocks.mapPartitionsWithIndex(
                (part, its) -> List.of(new Inputs(part, new ArrayList<>(List.of(bytes(its)))))
                        .iterator(),
                true);
        for (Parts other : beside) {
            inputs = inputs.zipPartitions(((SparkParts) other).blocks, (left, right) -> {
                Inputs both = left.next();
                both.read.add(bytes(right));
                return List.of(both).iterator();
            });
        }
        int parts = count;
        return new SparkParts(
                spark,
                count,
                inputs.mapPartitions(its -> run(step, parts, told, its.next()).iterator()));
    }

    private static List<Tuple2<Long, byte[]>> run(
            StepKind kind, int parts, List<Broadcast<byte[]>> told, Inputs inputs) {
        Step step = kind.open(parts, told.stream().map(Broadcast::value).toList());
        List<Tuple2<Long, byte[]>> out = new ArrayList<>();
        step.run(
                inputs.part,
                inputs.read,
                (blockKind, to, bytes) -> out.add(new Tuple2<>((long) blockKind << KIND | to, bytes)));
        return out;
    }

    private static Iterator<byte[]> bytes(Iterator<Tuple2<Long, byte[]>> blocks) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return blocks.hasNext();
            }

            @Override
            public byte[] next() {
                return blocks.next()._2();
            }
        };
    }

    @Override
    public SparkParts only(int kind) {
        return new SparkParts(spark, count, blocks.filter(block -> block._1() >>> KIND == kind));
    }

    @Override
    public SparkParts exchanged() {
        return new SparkParts(
                spark,
                count,
                blocks.mapToPair(block -> block)
                        .partitionBy(new ByAddress(count))
                        .map(block -> block));
    }

    @Override
    public SparkParts kept() {
        return new SparkParts(spark, count, blocks.persist(StorageLevel.MEMORY_AND_DISK()));
    }

    @Override
    public void release() {
        blocks.unpersist(false);
    }

    @Override
    public void forEach(Consumer<byte[]> receiver) {
        blocks().collect().forEach(receiver);
    }

    /** Every block goes to the part that its address names. */
    private static final class ByAddress extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int count;

        ByAddress(int count) {
            this.count = count;
        }

        @Override
        public int numPartitions() {
            return count;
        }

        @Override
        public int getPartition(Object key) {
            return ((Long) key).intValue();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByAddress by && by.count == count;
        }

        @Override
        public int hashCode() {
            return count;
        }
    }
}
