package org.sunmao.linkage.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.PackedRecord;
import org.sunmao.linkage.file.PackedWriter;

/** The rows of a table as blocks of records. */
final class RecordBlocks {
    private RecordBlocks() {}

    /** Reads rows where they lie; those without a key cannot be linked and are counted. */
    static JavaRDD<byte[]> of(Dataset<Row> table, Columns columns, LongAccumulator withoutKey) {
        return table.javaRDD().mapPartitions(rows -> new Blocks(rows, columns, withoutKey));
    }

    private static final class Blocks implements Iterator<byte[]> {
        private static final int FULL = 1 << 18;

        private final Iterator<Row> rows;
        private final Columns columns;
        private final LongAccumulator withoutKey;

        Blocks(Iterator<Row> rows, Columns columns, LongAccumulator withoutKey) {
            this.rows = rows;
            this.columns = columns;
            this.withoutKey = withoutKey;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public byte[] next() {
            if (!rows.hasNext()) {
                throw new NoSuchElementException();
            }
            PackedWriter block = new PackedWriter();
            while (rows.hasNext() && block.size() < FULL) {
                EnterpriseRecord record = columns.record(rows.next());
                if (record == null) {
                    withoutKey.add(1);
                } else {
                    PackedRecord.write(record, block);
                }
            }
            return block.toByteArray();
        }
    }
}
