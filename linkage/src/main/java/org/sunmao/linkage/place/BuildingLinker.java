package org.sunmao.linkage.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;

/** Decides which building of a list a record speaks of. The order of records has no influence. */
public final class BuildingLinker {
    /** Decides about every record. */
    public Links link(Collection<BuildingRecord> records, Collection<Constraint> constraints) {
        List<Link> links = records.stream()
                .sorted(Comparator.comparing(BuildingRecord::key))
                .map(r -> new Link(
                        r.key(), r.anchor() ? Zone.LINKED : Zone.NEW, r.key(), 0, 1, List.of(), false, List.of()))
                .toList();
        return new Links(links, "builtin-1");
    }
}
