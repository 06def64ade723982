package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.enterprise.EnterpriseResolver.Change;

/** Records and decisions that come and go, from a seed. */
final class History {
    private static final int KEYS = 120;

    private final Deliveries deliveries;
    private final Map<String, EnterpriseRecord> held = new TreeMap<>();
    private final List<Constraint> decisions = new ArrayList<>();

    History(long seed) {
        deliveries = new Deliveries(seed);
    }

    /** A step, ready to be made on any resolver that has made all steps before. */
    interface Step extends Function<EnterpriseResolver, List<Change>> {}

    /** One record comes or goes, or a person decides. */
    Step next() {
        int kind = deliveries.below(20);
        if (kind == 0 && !held.isEmpty()) {
            String key = anyHeld();
            held.remove(key);
            return resolver -> resolver.remove(key);
        }
        if (kind == 1 && held.size() > 10) {
            return decision();
        }
        EnterpriseRecord record = deliveries.record(KEYS);
        held.put(record.key(), record);
        return resolver -> resolver.upsert(record);
    }

    /** Many records come and go at once, some of them twice; or a person decides. */
    Step nextBatch(int most) {
        if (deliveries.below(6) == 0 && held.size() > 10) {
            return decision();
        }
        Set<String> removed = new TreeSet<>();
        for (int n = deliveries.below(most / 2 + 1); n > 0 && !held.isEmpty(); n--) {
            String key = anyHeld();
            removed.add(key);
        }
        removed.forEach(held::remove);
        List<EnterpriseRecord> upserted = deliveries.records(deliveries.below(most + 1), KEYS);
        upserted.forEach(record -> held.put(record.key(), record));
        return resolver -> resolver.apply(upserted, removed);
    }

    Collection<EnterpriseRecord> held() {
        return held.values();
    }

    List<Constraint> decisions() {
        return decisions;
    }

    private Step decision() {
        decide();
        List<Constraint> now = List.copyOf(decisions);
        return resolver -> resolver.decide(now);
    }

    private void decide() {
        String one = anyHeld();
        String other = anyHeld();
        switch (deliveries.below(7)) {
            case 0 -> decisions.add(new MustLink(one, other));
            case 1 -> decisions.add(new CannotLink(one, other));
            case 2 -> decisions.add(new Separate(one));
            case 3 -> decisions.add(new MustLink(one, other, true));
            case 4 -> {
                decisions.add(new Separate(one));
                decisions.add(new Separate(other));
                decisions.add(new MustLink(one, other, true));
            }
            default -> {
                if (!decisions.isEmpty()) {
                    decisions.remove(deliveries.below(decisions.size()));
                }
            }
        }
    }

    private String anyHeld() {
        List<String> keys = new ArrayList<>(held.keySet());
        return keys.get(deliveries.below(keys.size()));
    }
}
