package org.sunmao.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicSetsTest {

    @TempDir
    Path directory;

    private Path source;

    @BeforeEach
    void folders() throws Exception {
        source = Files.createDirectory(directory.resolve("source"));
    }

    private void file(String name, String text) throws Exception {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<DataSet> sets() {
        return new PublicSets(source, directory).all();
    }

    @Test
    void two_lists_get_ids_that_tell_nothing_and_the_truth_follows_them() throws Exception {
        file("abt_buy/abt.csv", "id|name|description|price\n77|Radio|\"a, b\"|3\n78|Lamp||\n");
        file("abt_buy/buy.csv", "id|name|description|price\n9|Lamp one||\n");
        file("abt_buy/gt.csv", "D1|D2\n78|9\n");
        DataSet set = sets().get(0);
        assertThat(set.readTruth()).containsExactly(new IdPair("a1", "b0"));
        assertThat(Files.readString(set.left()).replace("\r", ""))
                .isEqualTo("id,name,description,price\na0,Radio,\"a, b\",3\na1,Lamp,,\n");
        assertThat(set.rows()).isEqualTo(3);
        assertThat(set.leftRows()).isEqualTo(2);
    }

    @Test
    void a_truth_about_rows_that_are_not_there_is_refused() throws Exception {
        file("abt_buy/abt.csv", "id|name\n77|Radio\n");
        file("abt_buy/buy.csv", "id|name\n9|Lamp\n");
        file("abt_buy/gt.csv", "D1|D2\n78|9\n");
        assertThatThrownBy(this::sets).hasMessageContaining("78");
    }

    @Test
    void the_column_with_the_truth_is_taken_away() throws Exception {
        file("fake1000/fake_1000.csv", "unique_id,first_name,cluster\n0,Ann,5\n1,Anne,5\n2,Bo,6\n3,An,5\n");
        DataSet set = sets().get(0);
        assertThat(set.right()).isNull();
        assertThat(Files.readString(set.left())).doesNotContain("cluster").contains("a3,An");
        assertThat(set.readTruth())
                .isEqualTo(Set.of(new IdPair("a0", "a1"), new IdPair("a0", "a3"), new IdPair("a1", "a3")));
    }

    @Test
    void the_persons_of_febrl_are_in_their_ids_only() throws Exception {
        for (String name : List.of("1", "2", "3", "4a", "4b")) {
            String kind = name.equals("4b") ? "dup-0" : "org";
            file(
                    "febrl/dataset" + name + ".csv",
                    "rec_id, given_name\nrec-7-" + kind + ", jo\nrec-9-dup-1, al\nrec-9-dup-2, al\n");
        }
        List<DataSet> sets = sets();
        assertThat(sets).extracting(DataSet::name).containsExactly("febrl1", "febrl2", "febrl3", "febrl4");
        assertThat(sets.get(0).readTruth()).containsExactly(new IdPair("a1", "a2"));
        assertThat(sets.get(3).readTruth()).contains(new IdPair("a0", "b0"));
        assertThat(Files.readString(sets.get(3).left()))
                .contains("id,given_name")
                .doesNotContain("rec-");
    }
}
