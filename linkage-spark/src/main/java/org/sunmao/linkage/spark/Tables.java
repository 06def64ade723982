package org.sunmao.linkage.spark;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables: Parquet, CSV with a header, and databases by JDBC. */
final class Tables {
    private final SparkSession spark;
    private final Properties properties;

    Tables(SparkSession spark, @Nullable Path jdbcProperties) {
        this.spark = spark;
        properties = read(jdbcProperties);
    }

    /** The ways of writing a table. */
    private enum Format {
        PARQUET,
        CSV,
        JDBC
    }

    /**
     * Opens a table.
     *
     * @param place a path that ends in .parquet or .csv (or .csv.gz), or, for a table of a database, {@code jdbc:…#table}
     * @param partitionColumn by whose numbers a database is read in several parts; null to read it in one
     */
    Dataset<Row> read(String place, int parts, @Nullable String partitionColumn) {
        try {
            return switch (format(place)) {
                case PARQUET -> spark.read().parquet(place);
                case CSV -> csv().csv(place);
                case JDBC -> jdbc(place, parts, partitionColumn);
            };
        } catch (Exception e) {
            throw unreadable(place, e);
        }
    }

    private DataFrameReader csv() {
        // Cells stay text: a code is no number. A quote inside a quoted cell is doubled, as spreadsheets do it.
        return spark.read()
                .option("header", true)
                .option("inferSchema", false)
                .option("encoding", "UTF-8")
                .option("quote", "\"")
                .option("escape", "\"")
                .option("mode", "PERMISSIVE");
    }

    private Dataset<Row> jdbc(String place, int parts, @Nullable String column) {
        String url = url(place);
        String table = table(place);
        if (column == null) {
            return spark.read().jdbc(url, table, properties);
        }
        Row ends = spark.read()
                .jdbc(url, table, properties)
                .agg(
                        functions.min(functions.col(column)).cast("long"),
                        functions.max(functions.col(column)).cast("long"))
                .first();
        if (ends.isNullAt(0)) {
            return spark.read().jdbc(url, table, properties);
        }
        return spark.read()
                .jdbc(url, table, column, ends.getLong(0), ends.getLong(1) + 1, Math.max(1, parts), properties);
    }

    /** Writes a table, in the place of what was there. */
    void write(Dataset<Row> table, String place) {
        DataFrameWriter<Row> writer = table.write().mode(SaveMode.Overwrite);
        switch (format(place)) {
            case PARQUET -> writer.parquet(place);
            case CSV -> writer.option("header", true).option("escape", "\"").csv(place);
            case JDBC -> writer.jdbc(url(place), table(place), properties);
        }
    }

    /** True where nested values must be written as text. */
    static boolean isFlat(String place) {
        return format(place) != Format.PARQUET;
    }

    /**
     * Checks that a table can be in that place.
     *
     * @throws UserError if its kind is not known
     */
    static void check(String option, String place) {
        try {
            format(place);
        } catch (UserError e) {
            throw new UserError(option + ": " + e.getMessage());
        }
    }

    private static Format format(String place) {
        String end = place.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        if (end.startsWith("jdbc:")) {
            if (!place.contains("#") || place.endsWith("#")) {
                throw new UserError(
                        place + " names no table. Write jdbc:…#TABLE, for example jdbc:postgresql://host/db#register.");
            }
            return Format.JDBC;
        }
        if (end.endsWith(".parquet")) {
            return Format.PARQUET;
        }
        if (end.endsWith(".csv") || end.endsWith(".csv.gz")) {
            return Format.CSV;
        }
        throw new UserError(
                place
                        + " is of no known kind. A table is a file or folder that ends in .parquet, .csv or .csv.gz, or jdbc:…#TABLE.");
    }

    private static String url(String place) {
        return place.substring(0, place.lastIndexOf('#'));
    }

    private static String table(String place) {
        return place.substring(place.lastIndexOf('#') + 1);
    }

    private static Properties read(@Nullable Path file) {
        Properties properties = new Properties();
        if (file != null) {
            try (InputStreamReader in =
                    new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UserError(
                        "--jdbc-properties: %s cannot be read (%s). It has lines like user=…, password=…, driver=…"
                                .formatted(file, e.getMessage()));
            }
        }
        return properties;
    }

    private static RuntimeException unreadable(String place, Exception e) {
        String why = e instanceof AnalysisException a ? a.getSimpleMessage() : e.getMessage();
        return e instanceof UserError user ? user : new UserError(place + " cannot be read: " + why);
    }
}
