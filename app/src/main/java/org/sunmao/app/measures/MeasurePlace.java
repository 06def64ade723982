package org.sunmao.app.measures;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of the district that a figure is about. Its text form stands in addresses: {@code district}, {@code street:990101003},
 * {@code area:5d41402abc4b} (a functional area, 功能区), {@code building:17}.
 *
 * @param level how large it is
 * @param code nine-digit street code (GB/T 2260) or {@link #NO_STREET}, what stands for the name of an area, building id, or empty for the district
 */
public record MeasurePlace(Level level, String code) {

    /** All that the reader may see. */
    public static final MeasurePlace DISTRICT = new MeasurePlace(Level.DISTRICT, "");
    /** Stands for the street of buildings whose street nobody says. */
    public static final String NO_STREET = "none";

    private static final Pattern STREET = Pattern.compile("[0-9]{9}|" + NO_STREET);
    private static final Pattern AREA = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern BUILDING = Pattern.compile("[0-9]{1,18}");

    /** What no reader finds: ids begin at 1. Whoever asks for a place that is none is told so, instead of being told about another. */
    public static final MeasurePlace NOWHERE = new MeasurePlace(Level.BUILDING, "0");

    /** From the whole to the smallest part that figures are given for. */
    public enum Level {
        DISTRICT,
        STREET,
        AREA,
        BUILDING;

        /** The level's word in addresses and message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public MeasurePlace {
        boolean fits = switch (level) {
            case DISTRICT -> code.isEmpty();
            case STREET -> STREET.matcher(code).matches();
            case AREA -> AREA.matcher(code).matches();
            case BUILDING -> BUILDING.matcher(code).matches();
        };
        if (!fits) {
            throw new IllegalArgumentException("no " + level + " has the code " + code);
        }
    }

    /** The street of this code. */
    public static MeasurePlace street(String code) {
        return new MeasurePlace(Level.STREET, code);
    }

    /** The functional area that this stands for, {@code area:} and twelve hexadecimal digits. */
    public static MeasurePlace area(String code) {
        return new MeasurePlace(Level.AREA, code.substring(code.indexOf(':') + 1));
    }

    /** The street, or the functional area, that this stands for where either may stand. */
    public static MeasurePlace streetOrArea(String code) {
        return code.startsWith("area:") ? area(code) : street(code);
    }

    /** The building of this id. */
    public static MeasurePlace building(long id) {
        return new MeasurePlace(Level.BUILDING, Long.toString(id));
    }

    /** Reads the text form; the empty text is the district. */
    public static Optional<MeasurePlace> find(String text) {
        if (text.isEmpty() || text.equals("district")) {
            return Optional.of(DISTRICT);
        }
        int colon = text.indexOf(':');
        String code = text.substring(colon + 1);
        if (text.startsWith("street:") && STREET.matcher(code).matches()) {
            return Optional.of(street(code));
        }
        if (text.startsWith("area:") && AREA.matcher(code).matches()) {
            return Optional.of(area(code));
        }
        if (text.startsWith("building:") && BUILDING.matcher(code).matches()) {
            return Optional.of(new MeasurePlace(Level.BUILDING, code));
        }
        return Optional.empty();
    }

    /** The street code, or what stands for an area, to filter by ({@code places.lies}); empty for none. */
    public String streetFilter() {
        return switch (level) {
            case STREET -> code;
            case AREA -> toString();
            case DISTRICT, BUILDING -> "";
        };
    }

    /** The building id to filter by, 0 for none. */
    public long buildingFilter() {
        return level == Level.BUILDING ? Long.parseLong(code) : 0;
    }

    @Override
    public String toString() {
        return level == Level.DISTRICT ? "district" : level.word() + ":" + code;
    }
}
