package org.sunmao.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.LinkBytes;
import org.sunmao.linkage.file.PackedReader;

/** Links as a table: key, zone, cluster, bits, probability, asserted, reasons, candidates. */
final class LinkTable {
    private static final StructType REASON = struct(
            field("comparison", DataTypes.StringType),
            field("level", DataTypes.StringType),
            field("bits", DataTypes.DoubleType),
            field("left", DataTypes.StringType),
            field("right", DataTypes.StringType));
    private static final StructType CANDIDATE = struct(
            field("cluster", DataTypes.StringType),
            field("bits", DataTypes.DoubleType),
            field("probability", DataTypes.DoubleType),
            field("reasons", DataTypes.createArrayType(REASON, false)));
    private static final StructType LINK = struct(
            field("key", DataTypes.StringType),
            field("zone", DataTypes.StringType),
            DataTypes.createStructField("cluster", DataTypes.StringType, true),
            field("bits", DataTypes.DoubleType),
            field("probability", DataTypes.DoubleType),
            field("asserted", DataTypes.BooleanType),
            field("reasons", DataTypes.createArrayType(REASON, false)),
            field("candidates", DataTypes.createArrayType(CANDIDATE, false)));

    private LinkTable() {}

    /** The links of blocks, as rows in the same parts and order. */
    static Dataset<Row> of(SparkSession spark, JavaRDD<byte[]> blocks) {
        return spark.createDataFrame(blocks.flatMap(Rows::new), LINK);
    }

    /** The same with reasons and candidates as JSON, for tables without nested values. */
    static Dataset<Row> flat(Dataset<Row> links) {
        return links.withColumn("reasons", functions.to_json(functions.col("reasons")))
                .withColumn("candidates", functions.to_json(functions.col("candidates")));
    }

    /** A row as a link again. */
    static Link link(Row row) {
        List<Candidate> candidates = new ArrayList<>();
        for (Row c : row.<Row>getList(7)) {
            candidates.add(new Candidate(c.getString(0), c.getDouble(1), c.getDouble(2), reasons(c.getList(3))));
        }
        return new Link(
                row.getString(0),
                Zone.valueOf(row.getString(1)),
                row.getString(2),
                row.getDouble(3),
                row.getDouble(4),
                reasons(row.getList(6)),
                row.getBoolean(5),
                candidates);
    }

    private static List<Reason> reasons(List<Row> rows) {
        return rows.stream()
                .map(r -> new Reason(r.getString(0), r.getString(1), r.getDouble(2), r.getString(3), r.getString(4)))
                .toList();
    }

    private static Row row(Link link) {
        return RowFactory.create(
                link.key(),
                link.zone().name(),
                link.cluster(),
                link.bits(),
                link.probability(),
                link.asserted(),
                rows(link.reasons()),
                link.candidates().stream()
                        .map(c -> RowFactory.create(c.cluster(), c.bits(), c.probability(), rows(c.reasons())))
                        .toArray());
    }

    private static Object[] rows(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> RowFactory.create(r.comparison(), r.level(), r.bits(), r.left(), r.right()))
                .toArray();
    }

    private static StructType struct(StructField... fields) {
        return DataTypes.createStructType(fields);
    }

    private static StructField field(String name, org.apache.spark.sql.types.DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    /** The links of one block, one after the other. */
    private static final class Rows implements Iterator<Row> {
        private final PackedReader in;

        Rows(byte[] block) {
            in = new PackedReader(block);
        }

        @Override
        public boolean hasNext() {
            return !in.isAtEnd();
        }

        @Override
        public Row next() {
            if (in.isAtEnd()) {
                throw new NoSuchElementException();
            }
            return row(LinkBytes.read(in));
        }
    }
}
