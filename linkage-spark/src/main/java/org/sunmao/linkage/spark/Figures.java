package org.sunmao.linkage.spark;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What a job cost, added up over all tasks as they end. */
final class Figures extends SparkListener {
    private final Map<String, Long> sums = new TreeMap<>();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        TaskMetrics metrics = end.taskMetrics();
        if (metrics != null) {
            add("tasks", 1);
            add("cpu-milliseconds", metrics.executorCpuTime() / 1_000_000);
            add("run-milliseconds", metrics.executorRunTime());
            add("garbage-milliseconds", metrics.jvmGCTime());
            add("shuffle-bytes-written", metrics.shuffleWriteMetrics().bytesWritten());
            add("shuffle-bytes-read", metrics.shuffleReadMetrics().totalBytesRead());
            add("spilled-bytes", metrics.diskBytesSpilled());
            most("largest-task-milliseconds", metrics.executorRunTime());
            most("largest-shuffle-read-of-a-task", metrics.shuffleReadMetrics().totalBytesRead());
        }
    }

    private synchronized void add(String name, long more) {
        sums.merge(name, more, Long::sum);
    }

    private synchronized void most(String name, long value) {
        sums.merge(name, value, Math::max);
    }

    /** The figures by name. */
    synchronized Map<String, Long> copy() {
        return new TreeMap<>(sums);
    }
}
