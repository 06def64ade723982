package org.sunmao.benchmarks.linkbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a register is like: who shares what with whom. */
final class RegisterShape {

    private final Tally tally;

    private RegisterShape(Tally tally) {
        this.tally = tally;
    }

    static void of(List<ListRow> rows, Tally tally) {
        new RegisterShape(tally).measure(rows);
    }

    private void measure(List<ListRow> rows) {
        List<KnownFirm> firms = new ArrayList<>();
        for (ListRow row : rows) {
            KnownFirm firm = KnownFirm.of(row);
            tally.count("understood", firm != null);
            tally.count("telephone", !row.phone().isEmpty());
            if (firm != null) {
                firms.add(firm);
            }
        }
        for (int i = 0; i < firms.size(); i++) {
            tally.count("city in brackets", firms.get(i).name().bracketed());
            tally.count("有限公司", firms.get(i).name().form().equals(FirmName.COMMON_FORM));
            if (i > 0) {
                siblings(firms.get(i - 1), firms.get(i));
            }
        }
        tally.spread("trade name", bearers(firms, f -> f.name().brand()));
        tally.spread("building", bearers(firms, KnownFirm::buildingKey));
        tally.spread("room", bearers(firms, f -> f.row().addr()));
        tally.spread("person", bearers(firms, f -> f.row().legal()));
        Map<String, Integer> phones = bearers(firms, f -> f.row().phone());
        phones.remove("");
        tally.spread("telephone", phones);
    }

    private void siblings(KnownFirm elder, KnownFirm firm) {
        boolean siblings = elder.name().brand().equals(firm.name().brand())
                && elder.buildingKey().equals(firm.buildingKey())
                && elder.spot().floor() == firm.spot().floor();
        tally.count("sibling of the one before", siblings);
        if (siblings) {
            tally.count(
                    "siblings: one room", elder.row().addr().equals(firm.row().addr()));
            tally.count(
                    "siblings: one person",
                    elder.row().legal().equals(firm.row().legal()));
            if (!elder.row().phone().isEmpty() && !firm.row().phone().isEmpty()) {
                tally.count(
                        "siblings: one telephone",
                        elder.row().phone().equals(firm.row().phone()));
            }
        }
    }

    private static Map<String, Integer> bearers(List<KnownFirm> firms, Function<KnownFirm, String> value) {
        Map<String, Integer> bearers = new HashMap<>();
        firms.forEach(firm -> bearers.merge(value.apply(firm), 1, Integer::sum));
        return bearers;
    }
}
