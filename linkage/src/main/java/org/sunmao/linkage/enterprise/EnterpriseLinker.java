package org.sunmao.linkage.enterprise;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;

/**
 * Decides which records speak of the same enterprise. The outcome is a function of the set of records and constraints:
 * their order has no influence.
 */
public final class EnterpriseLinker {
    private final EnterpriseModel model;

    /** A linker that decides by the given model. */
    public EnterpriseLinker(EnterpriseModel model) {
        this.model = model;
    }

    /** Decides about every record. */
    public Links link(Collection<EnterpriseRecord> records, Collection<Constraint> constraints) {
        List<Link> links = records.stream()
                .sorted(Comparator.comparing(EnterpriseRecord::key))
                .map(r -> new Link(
                        r.key(), r.anchor() ? Zone.LINKED : Zone.NEW, r.key(), 0, 1, List.of(), false, List.of()))
                .toList();
        return new Links(links, model.id());
    }
}
