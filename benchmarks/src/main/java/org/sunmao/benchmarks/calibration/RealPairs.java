package org.sunmao.benchmarks.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/**
 * Places on a map and rows of a register, in pairs that persons labelled or that bear one exact name; pairs that persons left open do not
 * count. Three things are asked about every pair: how likely it is by itself, and how likely the linker says it is while it
 * joins all the places with the whole register, by the model that comes with it and by one that it learns from them.
 */
final class RealPairs {

    private static final String REGISTER = "registry.csv";
    private static final String EXACT = "pairs_exact_name.csv";
    private static final String LABELLED = "pairs_labelled.csv";
    private static final String OPEN = "u";

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, EnterpriseRecord> records = new LinkedHashMap<>();

    /** A place and a row of the register, and whether they are one enterprise. */
    private record Pair(EnterpriseRecord place, EnterpriseRecord anchor, boolean same) {}

    RealPairs(Path directory) {
        rows(directory.resolve(REGISTER)).forEach(r -> keep(anchor(r, "企业名称", "统一社会信用代码", "法人代表", "注册地址")));
        for (NamedCsvRecord r : rows(directory.resolve(EXACT))) {
            EnterpriseRecord anchor = anchor(r, "企业名称", "统一社会信用代码", "", "注册地址");
            pairs.add(new Pair(place(r, ""), anchor, true));
        }
        for (NamedCsvRecord r : rows(directory.resolve(LABELLED))) {
            String label = r.getField("label");
            if (!label.equals(OPEN)) {
                EnterpriseRecord anchor = anchor(r, "reg_name", "uscc", "", "reg_address");
                pairs.add(new Pair(place(r, "poi_"), anchor, label.equals("1")));
            }
        }
        pairs.forEach(pair -> keep(pair.place));
    }

    /** Beside the repository, or beside a directory that it lies in; a path that is not there where there is none. */
    static Path directory() {
        Path root =
                Path.of(System.getProperty("sunmao.root", ".")).toAbsolutePath().normalize();
        Path data = root;
        for (Path at = root; at != null; at = at.getParent()) {
            data = at.resolve("shared").resolve("data").resolve("qingdao");
            if (isIn(data)) {
                return data;
            }
        }
        return data;
    }

    static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(LABELLED));
    }

    private void keep(EnterpriseRecord record) {
        records.putIfAbsent(record.key(), record);
    }

    /** By what was asked. */
    Map<String, Said> said() {
        var linker = new EnterpriseLinker(EnterpriseModel.builtin());
        Map<String, Said> said = new LinkedHashMap<>();
        said.put("pair alone", new Said());
        pairs.forEach(p ->
                said.get("pair alone").add(linker.compare(p.place, p.anchor).probability(), p.same));
        said.put("in the register, model that comes along", linked(linker));
        said.put("in the register, model learned from it", linked(EnterpriseLinker.learning(1)));
        return said;
    }

    private Said linked(EnterpriseLinker linker) {
        Collection<EnterpriseRecord> all = records.values();
        Map<String, Link> links = new HashMap<>();
        linker.link(all, List.of()).links().forEach(link -> links.put(link.key(), link));
        var said = new Said();
        for (Pair pair : pairs) {
            Link link = links.get(pair.place.key());
            // What is not among the candidates is held for impossible.
            double probability = link == null
                    ? 0
                    : link.candidates().stream()
                            .filter(c -> c.cluster().equals(pair.anchor.key()))
                            .mapToDouble(Candidate::probability)
                            .findFirst()
                            .orElse(0);
            said.add(probability, pair.same);
        }
        return said;
    }

    private static EnterpriseRecord place(NamedCsvRecord r, String prefix) {
        String name = cell(r, prefix + "name");
        String address = cell(r, prefix + "address");
        String where = address == null ? null : "青岛市" + r.getField(prefix + "district") + address;
        return record("p:" + name + '|' + where, false, name, null, null, where);
    }

    private static EnterpriseRecord anchor(NamedCsvRecord r, String name, String code, String person, String address) {
        return record("a:" + cell(r, code), true, cell(r, name), cell(r, code), cell(r, person), cell(r, address));
    }

    private static EnterpriseRecord record(
            String key,
            boolean anchor,
            @Nullable String name,
            @Nullable String code,
            @Nullable String person,
            @Nullable String address) {
        String source = anchor ? "register" : "list";
        return new EnterpriseRecord(
                key, source, anchor, name, List.of(), code, null, person, null, address, null, null);
    }

    private static @Nullable String cell(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").trim();
        return text.isEmpty() || text.equals("[]") ? null : text;
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
