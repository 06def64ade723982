package org.sunmao.app.front.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids as they stand in addresses: {@code B12} is a building, {@code E345} an enterprise. */
public final class SubjectPath {

    public static final String BUILDINGS = "/buildings";
    public static final String ENTERPRISES = "/enterprises";
    private static final Pattern ID = Pattern.compile("([BbEeUu])([1-9][0-9]{0,17})");

    private SubjectPath() {}

    static Optional<Long> findBuilding(String text) {
        return find('B', text);
    }

    static Optional<Long> findEnterprise(String text) {
        return find('E', text);
    }

    private static Optional<Long> find(char letter, String text) {
        var read = ID.matcher(text);
        boolean fits = read.matches() && Character.toUpperCase(read.group(1).charAt(0)) == letter;
        return fits ? Optional.of(Long.valueOf(read.group(2))) : Optional.empty();
    }

    static Optional<Long> findUnit(String text) {
        return find('U', text);
    }

    /** Address of the page of a unit. */
    public static String unit(long id) {
        return "/units/U" + id;
    }

    public static String building(long id) {
        return BUILDINGS + "/" + buildingId(id);
    }

    public static String enterprise(long id) {
        return ENTERPRISES + "/" + enterpriseId(id);
    }

    public static String buildingId(long id) {
        return "B" + id;
    }

    public static String enterpriseId(long id) {
        return "E" + id;
    }
}
