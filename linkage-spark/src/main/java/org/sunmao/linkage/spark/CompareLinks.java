package org.sunmao.linkage.spark;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sunmao spark compare}: whether two results are the same, row for row, with every bit of every number and every reason. */
@Command(
        name = "sunmao spark compare",
        mixinStandardHelpOptions = true,
        description =
                "Compares two results (.parquet). Ends with 0 where they are the same, with 1 where they are not.")
public final class CompareLinks implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Parameters(index = "0", paramLabel = "LINKS")
    private String one = "";

    @Parameters(index = "1", paramLabel = "LINKS")
    private String other = "";

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CompareLinks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (SparkSession spark = Sessions.open(null)) {
            Tables tables = new Tables(spark, null);
            Dataset<Row> left = tables.read(one, 1, null);
            Dataset<Row> right = tables.read(other, 1, null);
            long rows = left.count();
            long others = right.count();
            Dataset<Row> differences = differences(left, right);
            long different = differences.count();
            System.out.printf("%,d rows and %,d rows, %,d of them different%n", rows, others, different);
            List<Row> shown = differences.select("key").limit(SHOWN).collectAsList();
            shown.forEach(row -> System.out.println("different: " + row.getString(0)));
            return rows == others && different == 0 ? 0 : 1;
        }
    }

    /** The rows of either that the other does not have; a row that stands twice in one alone is one of them. */
    static Dataset<Row> differences(Dataset<Row> left, Dataset<Row> right) {
        Dataset<Row> a = LinkTable.flat(left);
        Dataset<Row> b = LinkTable.flat(right);
        return a.exceptAll(b).union(b.exceptAll(a));
    }
}
