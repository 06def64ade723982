package org.sunmao.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/** One Spark for all tests of the module: starting it takes longer than most of them. */
abstract class SparkTest {
    static final SparkSession SPARK = Sessions.open("local[2]");
    static final JavaSparkContext CONTEXT = JavaSparkContext.fromSparkContext(SPARK.sparkContext());

    static final String[] HEADER = {"编号", "企业名称", "曾用名", "统一社会信用代码", "注册号", "法定代表人", "联系电话", "地址", "楼宇编号", "房号"};

    /** The anchors, or the others, as a table with the words that departments write above their columns. */
    static Dataset<Row> table(List<EnterpriseRecord> records, boolean anchors) {
        List<Row> rows = records.stream()
                .filter(r -> r.anchor() == anchors)
                .map(r -> RowFactory.create(
                        r.key(),
                        r.name(),
                        r.otherNames().isEmpty() ? null : String.join("；", r.otherNames()),
                        r.code(),
                        r.registrationNumber(),
                        r.legalPerson(),
                        r.phone(),
                        r.address(),
                        r.placeKey(),
                        r.room()))
                .toList();
        StructField[] fields = Stream.of(HEADER)
                .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
                .toArray(StructField[]::new);
        return SPARK.createDataFrame(rows, DataTypes.createStructType(fields));
    }

    /** Compares row for row: where one differs, that one is shown. */
    static void assertSame(List<Link> links, List<Link> expected) {
        assertThat(links)
                .extracting(Link::key)
                .isEqualTo(expected.stream().map(Link::key).toList());
        List<Link> others = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).equals(expected.get(i))) {
                others.add(links.get(i));
            }
        }
        assertThat(others).as("links that are not those of one machine").isEmpty();
    }
}
