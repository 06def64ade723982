package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.Folding;

/** One building record with everything read that comparisons need. */
final class BuildingProfile {
    private static final Pattern SHOP = Pattern.compile("网点|门面|商铺|铺位|门市|底商|\\d号铺");

    private static final Pattern EARLIER = Pattern.compile("^(?:原名?|旧称|又[名称]|曾用名)[:]?");

    final BuildingRecord record;
    final List<BuildingName> names = new ArrayList<>(2);

    /** Names that stand in an address only: a shop's name may stand there too, so they never contradict. */
    final List<BuildingName> hints = new ArrayList<>(1);

    final Set<String> numbers = new LinkedHashSet<>();
    final Set<String> roads = new LinkedHashSet<>();
    final Set<String> blocks = new LinkedHashSet<>();
    /** What a building of the list is called or numbered besides, as records taught; by value. */
    final Map<String, LearnedAlias> learned = new HashMap<>(2);

    /** The blocks that only the units of a building of the list name. */
    final Set<String> unitBlocks = new HashSet<>(2);

    final String code;
    final Address address;

    /** The address is that of a shop on the street, which may stand before the building or in it. */
    final boolean shop;

    BuildingProfile(BuildingRecord record) {
        this.record = record;
        this.code = record.code() == null ? "" : Folding.fold(record.code());
        this.address = Address.read(record.address() == null ? "" : record.address());
        this.shop = SHOP.matcher(address.folded()).find();
        addAddress(address);
        addName(record.name());
        record.otherNames().forEach(this::addName);
    }

    String key() {
        return record.key();
    }

    /** The district as a name; empty where unknown. */
    String district() {
        if (record.district() != null && !record.district().isBlank()) {
            return Folding.fold(record.district());
        }
        return address.district();
    }

    String text() {
        String name = record.name() == null ? "" : record.name();
        return record.address() == null ? name : (name + ' ' + record.address()).trim();
    }

    @Nullable
    Region lastRegion() {
        return address.regions().isEmpty()
                ? null
                : address.regions().get(address.regions().size() - 1);
    }

    /** An alias may be an address: the second number of a building on a corner. */
    private void addName(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        Address asAddress = Address.read(text);
        if (!asAddress.roadAndNumber().isEmpty()) {
            addAddress(asAddress);
            return;
        }
        BuildingName name = BuildingName.read(text);
        if (!name.core().isEmpty()) {
            names.add(name);
            addBlock(name.block());
        }
        addNameInBrackets(text);
    }

    /** 旭日中心(原云帆大厦): the second name stands beside the first. */
    private void addNameInBrackets(String text) {
        String folded = Folding.fold(text);
        int from = folded.indexOf('(');
        int to = folded.indexOf(')', from + 1);
        if (from <= 0 || to < 0) {
            return;
        }
        BuildingName name = BuildingName.read(
                EARLIER.matcher(folded.substring(from + 1, to)).replaceFirst(""));
        if (!name.kind().isEmpty() && name.core().length() >= 2) {
            hints.add(name);
        }
    }

    private void addAddress(Address a) {
        if (!a.roadAndNumber().isEmpty()) {
            numbers.add(a.roadAndNumber());
        }
        if (!a.road().isEmpty()) {
            roads.add(a.road());
        }
        addBlock(a.block());
        for (String building : a.buildings()) {
            BuildingName name = BuildingName.read(building);
            if (!name.core().isEmpty()) {
                hints.add(name);
                addBlock(name.block());
            }
        }
    }

    private void addBlock(String block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }
}
