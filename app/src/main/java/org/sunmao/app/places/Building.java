package org.sunmao.app.places;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Attributes;

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
}
