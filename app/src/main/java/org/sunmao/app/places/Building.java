package org.sunmao.app.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.evidence.Chosen;

/**
 * The file of a building. What no source says is null.
 *
 * @param confirmed whether a building list or a person founded it; otherwise it is provisional
 * @param code the code of the source that founded it
 * @param aliases other names, the winning one not among them
 * @param streetCode nine-digit street code (GB/T 2260)
 * @param streetZh name of the street in Chinese
 * @param streetEn name of the street in English
 * @param longitude degrees, WGS-84
 * @param latitude degrees, WGS-84
 * @param footprint GeoJSON geometry, WGS-84
 * @param attributes every attribute with who says what
 */
public record Building(
        long id,
        boolean confirmed,
        String name,
        @Nullable String code,
        List<String> aliases,
        @Nullable String address,
        @Nullable String streetCode,
        @Nullable String streetZh,
        @Nullable String streetEn,
        @Nullable BigDecimal rentableAreaSqm,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String footprint,
        Attributes attributes) {

    public Building {
        aliases = List.copyOf(aliases);
    }

    /** The same building as these attributes have it; where it stands does not change. */
    public Building saying(Attributes said) {
        String called = said.winner("name").map(Chosen::value).orElse(name);
        return new Building(
                id,
                confirmed,
                called,
                said.winner("code").map(Chosen::value).orElse(code),
                Stream.of("name", "alias")
                        .flatMap(attribute -> said.list(attribute).stream())
                        .map(Chosen::value)
                        .distinct()
                        .filter(alias -> !alias.equals(called))
                        .toList(),
                said.winner("address").map(Chosen::value).orElse(null),
                streetCode,
                streetZh,
                streetEn,
                said.winner("rentable-area")
                        .map(Chosen::value)
                        .map(BigDecimal::new)
                        .orElse(null),
                longitude,
                latitude,
                footprint,
                said);
    }
}
