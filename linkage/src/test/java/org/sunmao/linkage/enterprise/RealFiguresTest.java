package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunmao.linkage.RealData.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.RealData;
import org.sunmao.linkage.Zone;

/** What the linker reaches on data that nobody wrote for it; the floors lie a little under the measured figures. */
class RealFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "tax, learned, 0.998, 0.9999, 0.01",
        "ten, learned, 0.988, 0.9995, 0.045",
        "tax, built-in, 0.998, 0.9999, 0.01",
        "ten, built-in, 0.985, 0.9995, 0.05"
    })
    void lists_of_a_made_up_city_are_linked(String list, String model, double f1, double precision, double review) {
        List<EnterpriseRecord> records = new ArrayList<>(bench("reg", true));
        List<EnterpriseRecord> asked = bench(list, false);
        records.addAll(asked);
        Map<String, String> truth = new HashMap<>();
        for (String line : RealData.lines("linkbench/truth_" + list + ".tsv")) {
            String[] words = line.split("\t");
            truth.put(words[0], words[1]);
        }
        Counts best = new Counts();
        Counts linked = new Counts();
        int reviews = 0;
        EnterpriseLinker linker = model.equals("learned")
                ? EnterpriseLinker.learning(2)
                : new EnterpriseLinker(EnterpriseModel.builtin());
        for (Link link : linker.link(records, List.of()).links()) {
            if (!link.key().startsWith("r")) {
                String wanted = truth.get(link.key());
                best.add(wanted, best(link));
                linked.add(wanted, link.zone() == Zone.LINKED ? link.cluster() : null);
                reviews += link.zone() == Zone.REVIEW ? 1 : 0;
            }
        }
        double share = (double) reviews / asked.size();
        System.out.printf("%s, %s: best %s, linked only %s, review %.3f%n", list, model, best, linked, share);
        assertThat(best.f1()).isGreaterThan(f1);
        assertThat(linked.precision()).isGreaterThan(precision);
        assertThat(share).isLessThan(review);
    }

    @Test
    void places_on_a_map_find_their_register_row_among_look_alikes() {
        List<EnterpriseRecord> records = new ArrayList<>(register());
        List<Pair> pairs = pairs();
        Map<String, EnterpriseRecord> asked = new LinkedHashMap<>();
        pairs.forEach(p -> asked.put(p.poi.key(), p.poi));
        records.addAll(asked.values());
        EnterpriseLinker linker = new EnterpriseLinker(EnterpriseModel.builtin());
        Map<String, Link> links = new HashMap<>();
        linker.link(records, List.of()).links().forEach(l -> links.put(l.key(), l));
        Counts linked = new Counts();
        Counts alone = new Counts();
        for (Pair pair : pairs) {
            Link link = links.get(pair.poi.key());
            boolean found = link.zone() == Zone.LINKED && pair.anchor.key().equals(link.cluster());
            linked.addPair(pair.same, found);
            alone.addPair(pair.same, linker.compare(pair.poi, pair.anchor).probability() >= 0.5);
        }
        System.out.printf("qingdao pairs: linked %s, pair alone %s%n", linked, alone);
        assertThat(linked.precision()).isGreaterThan(0.99);
        assertThat(linked.f1()).isGreaterThan(0.97);
        assertThat(alone.f1()).isGreaterThan(0.96);
    }

    private static String best(Link link) {
        if (link.zone() == Zone.LINKED) {
            return link.cluster();
        }
        boolean likely =
                !link.candidates().isEmpty() && link.candidates().get(0).probability() >= 0.5;
        return likely ? link.candidates().get(0).cluster() : null;
    }

    private static List<EnterpriseRecord> bench(String list, boolean anchor) {
        return RealData.rows("linkbench/" + list + ".csv").stream()
                .map(r -> record(
                        cell(r, "id"),
                        anchor,
                        cell(r, "name"),
                        cell(r, "code"),
                        cell(r, "legal"),
                        cell(r, "phone"),
                        cell(r, "addr")))
                .toList();
    }

    private static List<EnterpriseRecord> register() {
        List<EnterpriseRecord> out = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (NamedCsvRecord r : RealData.rows("qingdao/registry.csv")) {
            String key = "a:" + cell(r, "统一社会信用代码");
            if (keys.add(key)) {
                out.add(record(
                        key, true, cell(r, "企业名称"), cell(r, "统一社会信用代码"), cell(r, "法人代表"), null, cell(r, "注册地址")));
            }
        }
        return out;
    }

    private static List<Pair> pairs() {
        List<Pair> out = new ArrayList<>();
        for (NamedCsvRecord r : RealData.rows("qingdao/pairs_exact_name.csv")) {
            out.add(pair(r, "name", "district", "address", "企业名称", "统一社会信用代码", "注册地址", true));
        }
        for (NamedCsvRecord r : RealData.rows("qingdao/pairs_labelled.csv")) {
            String label = r.getField("label");
            if (!label.equals("u")) {
                out.add(pair(
                        r,
                        "poi_name",
                        "poi_district",
                        "poi_address",
                        "reg_name",
                        "uscc",
                        "reg_address",
                        label.equals("1")));
            }
        }
        return out;
    }

    private static Pair pair(
            NamedCsvRecord r,
            String name,
            String district,
            String address,
            String anchor,
            String code,
            String registered,
            boolean same) {
        String place = cell(r, address) == null ? null : "青岛市" + r.getField(district) + cell(r, address);
        String key = "p:" + cell(r, name) + '|' + place;
        return new Pair(
                record(key, false, cell(r, name), null, null, null, place),
                record("a:" + cell(r, code), true, cell(r, anchor), cell(r, code), null, null, cell(r, registered)),
                same);
    }

    private static EnterpriseRecord record(
            String key, boolean anchor, String name, String code, String person, String phone, String address) {
        return new EnterpriseRecord(
                key,
                anchor ? "register" : "list",
                anchor,
                name,
                List.of(),
                code,
                null,
                person,
                phone,
                address,
                null,
                null);
    }

    /** Two records, and whether they are the same registered entity. */
    private record Pair(EnterpriseRecord poi, EnterpriseRecord anchor, boolean same) {}

    /** Right, wrong and missed links. */
    private static final class Counts {
        private int right;
        private int wrong;
        private int missed;

        void add(String wanted, String got) {
            boolean equal = got != null && got.equals(wanted);
            right += equal ? 1 : 0;
            wrong += got != null && !equal ? 1 : 0;
            missed += wanted != null && !equal ? 1 : 0;
        }

        void addPair(boolean wanted, boolean got) {
            right += wanted && got ? 1 : 0;
            wrong += !wanted && got ? 1 : 0;
            missed += wanted && !got ? 1 : 0;
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        double f1() {
            return 2.0 * right / (2 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return "right %d wrong %d missed %d P %.4f R %.4f F1 %.4f"
                    .formatted(right, wrong, missed, precision(), recall(), f1());
        }
    }
}
