package org.sunmao.benchmarks.linkbench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.linkbench.WrittenName.Way;

/** How a list writes what a register knows, row by row. */
final class NoiseShape {

    private static final Map<String, Pattern> ROOMS = rooms();
    private static final Pattern CHINESE_BLOCK = Pattern.compile("[一二三四五六](幢|号楼|栋|#|座)");
    private static final Pattern BLOCK = Pattern.compile("[1-6一二三四五六](幢|号楼|栋|#|座)");

    private final Tally tally;

    NoiseShape(Tally tally) {
        this.tally = tally;
    }

    void row(KnownFirm firm, ListRow row) {
        tally.count("code", !row.code().isEmpty());
        tally.count("person", !row.legal().isEmpty());
        tally.count("telephone", !row.phone().isEmpty());
        if (!row.phone().isEmpty() && !firm.row().phone().isEmpty()) {
            tally.count("telephone agrees", row.phone().equals(firm.row().phone()));
        }
        name(firm.name(), row.name());
        address(firm.spot(), row.addr());
    }

    private void name(FirmName firm, String written) {
        tally.count("name: blank at the end", written.endsWith(" "));
        String text = written.strip().replace('(', '（').replace(')', '）');
        if (text.contains("（")) {
            tally.count("name: half-width brackets", written.contains("("));
        }
        String way = way(firm, text);
        String slip = way == null ? slip(firm, text) : "none";
        tally.count("name: as registered", "as registered".equals(way));
        for (Way w : Way.values()) {
            tally.count("name: " + word(w), word(w).equals(way));
        }
        for (Slip s : Slip.values()) {
            tally.count("name: slip, " + word(s), word(s).equals(slip));
        }
        tally.count("name: not understood", slip.isEmpty());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String way(FirmName firm, String text) {
        if (text.equals(firm.inFull())) {
            return "as registered";
        }
        for (Way way : Way.values()) {
            if (text.equals(WrittenName.otherwise(firm, way))) {
                return word(way);
            }
        }
        return null;
    }

    private static String slip(FirmName firm, String text) {
        Slip slip = Slip.between(firm.inFull(), text);
        for (Way way : Way.values()) {
            slip = slip == null ? Slip.between(WrittenName.otherwise(firm, way), text) : slip;
        }
        return slip == null ? "" : word(slip);
    }

    private void address(Spot spot, String text) {
        Building building = spot.building();
        tally.count("address: as registered", text.equals(spot.inFull()));
        boolean named = text.contains(building.name());
        boolean numbered = text.contains(building.road() + building.number());
        boolean roomed = text.contains(spot.roomNumber()) || text.contains(spot.floor() + "F-" + spot.twoDigits());
        tally.count("address: nothing of the registered one", !named && !numbered && !roomed);
        if (text.equals(spot.inFull()) || !(named || numbered)) {
            return;
        }
        tally.count("address: province", text.startsWith(building.city().first()));
        tally.count("address: city", text.contains(building.city().full()));
        tally.count("address: district", text.contains(building.city().district()));
        tally.count("address: road and number", numbered);
        tally.count("address: building", named);
        if (numbered && named) {
            tally.count("address: 号 behind the number", text.contains(building.number() + "号"));
        }
        if (BLOCK.matcher(text).find()) {
            tally.count(
                    "address: block in Chinese numerals",
                    CHINESE_BLOCK.matcher(text).find());
        }
        ROOMS.forEach((form, pattern) ->
                tally.count("address: room as " + form, pattern.matcher(text).find()));
    }

    private static Map<String, Pattern> rooms() {
        Map<String, Pattern> rooms = new LinkedHashMap<>();
        rooms.put("302室", Pattern.compile("(?<!层)(?<!\\d)\\d{3,4}室$"));
        rooms.put("3F-02", Pattern.compile("\\dF-\\d\\d$"));
        rooms.put("三楼302", Pattern.compile("[一二三四五六七八九十]楼\\d{3,4}$"));
        rooms.put("-302", Pattern.compile("(?<!F)-\\d{3,4}$"));
        rooms.put("3层302单元", Pattern.compile("层\\d{3,4}单元$"));
        return rooms;
    }
}
