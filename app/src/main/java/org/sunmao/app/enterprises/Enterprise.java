package org.sunmao.app.enterprises;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.evidence.Chosen;

/**
 * The file of an enterprise. What no source says is null.
 *
 * @param confirmed whether a register row or a person founded it; otherwise it is provisional
 * @param code unified social credit code (GB 32100-2015)
 * @param industryCode code of GB/T 4754-2017, as the source writes it
 * @param industrySection section letter A to T that the code belongs to
 * @param registeredAddress address in the register
 * @param registeredBuildingId the building at that address; null when it is none that has a file
 * @param buildingIds buildings it stands in any relation with
 * @param attributes every attribute with who says what
 */
public record Enterprise(
        long id,
        boolean confirmed,
        String name,
        @Nullable String code,
        @Nullable String industryCode,
        @Nullable String industrySection,
        @Nullable String registeredAddress,
        @Nullable Long registeredBuildingId,
        List<Long> buildingIds,
        Attributes attributes) {

    public Enterprise {
        buildingIds = List.copyOf(buildingIds);
    }

    /** The same enterprise as these attributes have it. */
    public Enterprise saying(Attributes said) {
        Optional<String> industry = said.winner("industry-code").map(Chosen::value);
        return new Enterprise(
                id,
                confirmed,
                said.winner("name").map(Chosen::value).orElse(name),
                said.winner("code").map(Chosen::value).orElse(code),
                industry.orElse(null),
                industry.isPresent() ? industrySection : null,
                said.winner("registered-address").map(Chosen::value).orElse(null),
                registeredBuildingId,
                buildingIds,
                said);
    }
}
