package org.sunmao.linkage.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** How Spark is set up for this job; what spark-submit or a cluster's own settings say goes before. */
final class Sessions {
    private Sessions() {}

    /**
     * A session.
     *
     * @param master such as local[4]; null where spark-submit says it
     */
    static SparkSession open(@Nullable String master) {
        SparkConf conf = new SparkConf();
        if (master != null) {
            conf.setMaster(master);
        } else {
            conf.setIfMissing("spark.master", "local[*]");
        }
        conf.setIfMissing("spark.app.name", "sunmao link");
        conf.setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        conf.setIfMissing("spark.kryoserializer.buffer.max", "512m");
        // A part of the work is what lies in one split of the input, some ten thousand rows.
        conf.setIfMissing("spark.sql.files.maxPartitionBytes", "8m");
        conf.setIfMissing("spark.ui.enabled", "false");
        // For comparing results; the work itself has its own parts.
        conf.setIfMissing("spark.sql.shuffle.partitions", "16");
        // Every part is worked on where it lies already, or everywhere alike.
        conf.setIfMissing("spark.locality.wait", "0s");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
