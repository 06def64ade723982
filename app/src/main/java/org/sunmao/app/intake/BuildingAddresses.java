package org.sunmao.app.intake;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an address that names a building: everything before floor and room, so that a building is mentioned once. */
final class BuildingAddresses {

    private static final Pattern INSIDE =
            Pattern.compile("(?:地下|地上|[Bb负-])?(?:\\d{1,3}|[一二三四五六七八九十百]{1,5})(?:层|楼(?![宇座])|[Ff](?![A-Za-z]))"
                    + "|[A-Za-z]?\\d[\\dA-Za-z、,，~-]{0,30}(?:室|户|单元|房(?!地|产)|铺)"
                    + "|[-－]\\d{2,5}$|(?<=[座栋幢#楼厦场心])[A-Za-z]?\\d{3,5}.{0,12}$");
    private static final Pattern PLACE = Pattern.compile("\\d|大厦|广场|中心|大楼|国际|园|城|路|街|道");

    private BuildingAddresses() {}

    /** Fields of a building mention, or nothing when the text says too little to be a place. */
    static Optional<Map<String, String>> read(String address) {
        Matcher inside = INSIDE.matcher(address);
        String outside = inside.find() && inside.start() > 0 ? address.substring(0, inside.start()) : address;
        String place = outside.replaceAll("[（(【,，、\\s]+$", "");
        return place.length() >= 4 && PLACE.matcher(place).find()
                ? Optional.of(Map.of("address", place))
                : Optional.empty();
    }
}
