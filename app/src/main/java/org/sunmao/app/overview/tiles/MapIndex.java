package org.sunmao.app.overview.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Buildings by where they stand, in an R-tree that is packed once (STR, Leutenegger et al. 1997). Safe for many readers at once. */
public final class MapIndex {

    private final STRtree tree = new STRtree();
    private final Map<Long, MapBuilding> byId;

    /** An index of these buildings. */
    public MapIndex(Collection<MapBuilding> buildings) {
        byId = buildings.stream().collect(Collectors.toUnmodifiableMap(MapBuilding::id, Function.identity()));
        for (MapBuilding building : buildings) {
            tree.insert(envelope(Box.of(building)), building);
        }
        tree.build();
    }

    /** The building of this id. */
    public Optional<MapBuilding> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many there are. */
    public int size() {
        return byId.size();
    }

    /** The buildings that touch the box, by id. */
    public List<MapBuilding> list(Box box) {
        var found = new ArrayList<MapBuilding>();
        tree.query(envelope(box), each -> found.add((MapBuilding) each));
        found.sort(Comparator.comparingLong(MapBuilding::id));
        return found;
    }

    /** Around all of them; empty when there is none. */
    public Optional<Box> bounds() {
        if (byId.isEmpty()) {
            return Optional.empty();
        }
        var all = new Envelope();
        byId.values().forEach(b -> all.expandToInclude(envelope(Box.of(b))));
        return Optional.of(new Box(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()));
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.left(), box.right(), box.top(), box.bottom());
    }
}
