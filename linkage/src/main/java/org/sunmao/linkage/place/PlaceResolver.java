package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.text.Folding;

/**
 * Takes a text to a building, a floor and a unit of the district's own register. Built once; asking changes nothing, and many
 * threads may ask at once. A question looks at the buildings that share a number, a name or rare pairs of characters, never at all of them.
 */
public final class PlaceResolver {
    private final BuildingIndex index;
    private final Map<String, UnitRegister> units = new HashMap<>();

    /**
     * Takes the register and what records have taught about it.
     *
     * @param aliases those that name no building of the register are left out
     * @throws IllegalArgumentException if two buildings have one key
     */
    public PlaceResolver(Collection<RegisteredBuilding> register, Collection<LearnedAlias> aliases) {
        List<RegisteredBuilding> sorted = new ArrayList<>(register);
        sorted.sort(Comparator.comparing(b -> b.record().key()));
        List<BuildingProfile> rows = new ArrayList<>(sorted.size());
        Set<String> keys = new HashSet<>();
        for (RegisteredBuilding b : sorted) {
            if (!keys.add(b.record().key())) {
                throw new IllegalArgumentException(
                        "Two buildings have the key " + b.record().key());
            }
            rows.add(new BuildingProfile(b.record()));
        }
        index = new BuildingIndex(rows, new Decisions(List.of()));
        index.learn(List.copyOf(aliases));
        for (int i = 0; i < sorted.size(); i++) {
            fileUnits(sorted.get(i), rows.get(i), index.anchors().clusterKey(i));
        }
    }

    private void fileUnits(RegisteredBuilding building, BuildingProfile row, String key) {
        UnitRegister own = units.computeIfAbsent(key, k -> new UnitRegister());
        String block = row.blocks.size() == 1 ? row.blocks.iterator().next() : "";
        for (KnownUnit unit : building.units()) {
            own.add(unit, block);
            if (unit.block() != null && !unit.block().isBlank()) {
                row.unitBlocks.add(Folding.fold(unit.block()));
            }
        }
    }

    /** Every finding about floor and unit that a place may give, as {@code comparison.level}. */
    public static List<String> listReasons() {
        return Arrays.stream(PlaceLevel.values())
                .map(level -> level.comparison + '.' + level.word)
                .toList();
    }

    /** The key of the building that a row of the register belongs to: several rows may be one; null for an unknown row. */
    public @Nullable String buildingOf(String row) {
        int i = index.anchors().row(row);
        return i < 0 ? null : index.anchors().clusterKey(i);
    }

    /** Resolves an address that says everything in one text. Never throws. */
    public Place resolve(String address) {
        return resolve(null, address, null, null);
    }

    /** Resolves a row with columns of its own for the building's name, floor and room; each may be null. Never throws. */
    public Place resolve(
            @Nullable String name, @Nullable String address, @Nullable String floor, @Nullable String room) {
        BuildingProfile asked =
                new BuildingProfile(new BuildingRecord("", "", false, name, List.of(), address, null, null, null));
        SaidUnit said = SaidUnit.of(asked.address, floor, room);
        String block = said.block();
        if (block.isEmpty() && asked.blocks.size() == 1) {
            block = asked.blocks.iterator().next();
        } else if (!block.isEmpty()) {
            asked.blocks.add(block);
        }
        SaidUnit unit = new SaidUnit(block, said.reading(), said.floors(), said.findings());
        Link link = index.decide(asked);
        Choice choice = Choice.of(
                link, c -> units.getOrDefault(c.cluster(), UnitRegister.EMPTY).find(unit));
        return new Place(
                choice.zone(),
                choice.zone() == Zone.LINKED ? choice.options().get(0).building() : null,
                choice.options().isEmpty()
                        ? link.probability()
                        : choice.options().get(0).probability(),
                choice.options(),
                asked.address,
                block,
                unit.reading());
    }
}
