package org.sunmao.benchmarks.linkbench;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a register, taken apart: names and addresses there are regular. */
record KnownFirm(FirmName name, Spot spot, ListRow row) {

    private static final Pattern ADDRESS =
            Pattern.compile("^(.*?省)?(.*?)市(.*?区)(.*?)(\\d+)号(.*?)(?:(\\d+)幢)?(\\d+)层\\d+(\\d\\d)室$");
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)（(.{2})）(.*)$");
    private static final List<String> FORMS = Stream.concat(
                    FirmName.OTHER_FORMS.stream(), Stream.of(FirmName.COMMON_FORM))
            .toList();
    private static final List<String> LONG_TRADES_FIRST = FirmName.TRADES.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    /** Null where it is written otherwise than the lists that this was made for. */
    static @Nullable KnownFirm of(ListRow row) {
        Matcher m = ADDRESS.matcher(row.addr());
        if (!m.matches()) {
            return null;
        }
        var city = new City(m.group(1), m.group(2), m.group(3));
        int block = m.group(7) == null ? 1 : Integer.parseInt(m.group(7));
        var building = new Building(
                city,
                m.group(4),
                Integer.parseInt(m.group(5)),
                m.group(6),
                m.group(7) == null ? 1 : Math.max(2, block));
        var spot = new Spot(building, block, Integer.parseInt(m.group(8)), Integer.parseInt(m.group(9)));
        FirmName name = name(row.name(), city);
        return name == null ? null : new KnownFirm(name, spot, row);
    }

    private static @Nullable FirmName name(String text, City city) {
        String form = FORMS.stream().filter(text::endsWith).findFirst().orElse(null);
        if (form == null) {
            return null;
        }
        String rest = text.substring(0, text.length() - form.length());
        Matcher m = BRACKETS.matcher(rest);
        boolean bracketed = m.matches();
        String core = bracketed
                ? m.group(1) + m.group(3)
                : rest.substring(Math.min(rest.length(), city.name().length()));
        String brand = bracketed ? m.group(1) : null;
        for (String trade : LONG_TRADES_FIRST) {
            if (brand == null
                    ? core.endsWith(trade) && core.length() > trade.length() + 1
                    : core.equals(brand + trade)) {
                return new FirmName(city, core.substring(0, core.length() - trade.length()), trade, form, bracketed);
            }
        }
        return null;
    }

    /** The building, whichever block. */
    String buildingKey() {
        return spot.building().city().name()
                + spot.building().road()
                + spot.building().number();
    }
}
