package org.sunmao.sample.world;

import java.util.List;

/** Everything that is true in the sample district. */
public record World(long seed, List<Building> buildings) {

    /** Makes the world of a seed. */
    public static World of(long seed, int buildings) {
        return new World(seed, new BuildingMaker(seed, buildings).make());
    }
}
