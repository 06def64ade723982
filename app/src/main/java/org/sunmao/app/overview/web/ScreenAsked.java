package org.sunmao.app.overview.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the screen is asked for, as its address says it; the empty text asks for what is usual. Every link of the screen is made of it, whichever
 * route draws the screen or a part of it.
 *
 * @param month {@code 2026-06}; the newest where it is none
 * @param from the first month of a range that ends with the month; none where it is no earlier month
 * @param place as {@code MeasurePlace} writes it: {@code street:990101003}, {@code building:17}
 * @param floor a floor's label within the building, {@code 12}
 * @param unit id of a unit within the building
 * @param enterprise id of an enterprise
 * @param figure id of the measure that map, trend and ranking are of
 * @param wall whether it is drawn for a wall: no menus, large type
 */
public record ScreenAsked(
        String month,
        String from,
        String place,
        String floor,
        String unit,
        String enterprise,
        String figure,
        boolean wall) {

    private static final String PATH = "/screen";

    /** Stands for the floor of units of which nobody says where they are. */
    public static final String NO_FLOOR = "none";

    /** Names of the parameters, as addresses have them. */
    public static final List<String> NAMES =
            List.of("month", "from", "place", "floor", "unit", "enterprise", "figure", "wall");

    /** Reads the parameters of an address; what is missing is the empty text. */
    public static ScreenAsked of(Map<String, ? extends @Nullable String> said) {
        return new ScreenAsked(
                text(said, "month"),
                text(said, "from"),
                text(said, "place"),
                text(said, "floor"),
                text(said, "unit"),
                text(said, "enterprise"),
                text(said, "figure"),
                text(said, "wall").equals("yes"));
    }

    private static String text(Map<String, ? extends @Nullable String> said, String name) {
        String value = said.get(name);
        return value == null ? "" : value;
    }

    /** The parameters that say something, in their order. */
    public Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        said.put("month", month);
        said.put("from", from);
        said.put("place", place);
        said.put("floor", floor);
        said.put("unit", unit);
        said.put("enterprise", enterprise);
        said.put("figure", figure);
        said.put("wall", wall ? "yes" : "");
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** The address of this screen. */
    public String address() {
        return written(said());
    }

    /** The address of the screen with one parameter changed; null takes it away. */
    public String with(String name, @Nullable Object value) {
        var said = said();
        said.remove(name);
        if (value != null) {
            said.put(name, value.toString());
        }
        return written(said);
    }

    /** The address of the screen of another place; what lay within the former place is left behind. */
    public String at(@Nullable Object other) {
        return inside(other, null, null, null);
    }

    /** The address of a floor, unit or enterprise within a place; null for what is not chosen. */
    public String inside(
            @Nullable Object other, @Nullable String storey, @Nullable String room, @Nullable String holder) {
        var said = said();
        List.of("place", "floor", "unit", "enterprise").forEach(said::remove);
        put(said, "place", other == null || other.toString().equals("district") ? null : other.toString());
        put(said, "floor", storey != null && storey.isEmpty() ? NO_FLOOR : storey);
        put(said, "unit", room);
        put(said, "enterprise", holder);
        return written(said);
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            said.put(name, value);
        }
    }

    private static String written(Map<String, String> said) {
        var sorted = new LinkedHashMap<String, String>();
        NAMES.stream().filter(said::containsKey).forEach(name -> sorted.put(name, said.get(name)));
        String query = sorted.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }
}
