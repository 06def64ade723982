package org.sunmao.sample.world;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a building is called.
 *
 * @param official   the name in the housing bureau's list
 * @param former     the name before it was renamed
 * @param shortName  what people say, for example 瀚宸 for 瀚宸国际中心
 * @param project    the developer's name for it, for example 瀚宸国际中心3号楼
 * @param tower      letter of the tower, where several stand at one road number
 */
public record BuildingName(
        String official,
        @Nullable String former,
        String shortName,
        @Nullable String project,
        @Nullable String tower) {

    /** Every name but the official one. */
    public List<String> others() {
        return Stream.of(former, shortName, project)
                .filter(Objects::nonNull)
                .filter(name -> !name.equals(official))
                .distinct()
                .toList();
    }
}
