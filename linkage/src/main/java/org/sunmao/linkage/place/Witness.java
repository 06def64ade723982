package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A record as a witness of what buildings are called: the names it may teach, and the buildings that it speaks of. */
final class Witness {
    /** A lent address says where nobody is. */
    private static final Pattern LENT = Pattern.compile("集群|托管|秘书|工位|挂靠|仅限");

    /** In an address these may be called after a tenant. */
    private static final Set<String> KINDS_OF_TENANTS = Set.of("酒店", "饭店", "宾馆", "市场", "商场", "商城", "汇", "天地", "谷", "港");

    final BuildingProfile profile;

    /** Names that it may teach or that buildings of the list bear, by their whole text. */
    final Map<String, BuildingName> names = new LinkedHashMap<>(2);

    final Set<Integer> byName = new TreeSet<>();
    final Set<Integer> byNumber = new TreeSet<>();

    /** The building of its code, or the one that a person linked it to; -1 where there is none. */
    final int sure;

    private Witness(BuildingProfile profile, int sure) {
        this.profile = profile;
        this.sure = sure;
    }

    static Witness of(BuildingProfile p, int sure, ListedValues listed) {
        Witness w = new Witness(p, sure);
        p.numbers.forEach(n -> w.byNumber.addAll(listed.withNumber(n)));
        p.names.stream().filter(Witness::isWhole).forEach(n -> w.names.put(n.full(), n));
        p.hints.stream()
                .filter(n -> !n.kind().isEmpty() && !KINDS_OF_TENANTS.contains(n.kind()))
                .forEach(n -> w.names.putIfAbsent(n.full(), n));
        for (List<BuildingName> some : List.of(p.names, p.hints)) {
            for (BuildingName n : some) {
                Set<Integer> owners = listed.withName(n.full());
                w.byName.addAll(owners);
                if (!owners.isEmpty()) {
                    w.names.putIfAbsent(n.full(), n);
                }
            }
        }
        return w;
    }

    /** A shop's name on the street and a lent address teach nothing. */
    static boolean teaches(BuildingProfile p) {
        return !p.shop && !LENT.matcher(p.address.folded()).find();
    }

    private static boolean isWhole(BuildingName n) {
        return !n.kind().isEmpty() || n.full().length() >= 3;
    }

    String key() {
        return profile.key();
    }

    String source() {
        return profile.record.source();
    }

    /** The same words of one source are one testimony. */
    String testimony() {
        List<String> words = new ArrayList<>(names.keySet());
        return source() + '\n' + words + '\n' + profile.address.folded();
    }

    /** True where its number, its name or its code is that of one building and of no other. */
    boolean speaksOf(int cluster) {
        if (sure >= 0) {
            return sure == cluster;
        }
        boolean named = byName.size() == 1 && byName.contains(cluster);
        boolean numbered = byNumber.size() == 1 && byNumber.contains(cluster);
        return named && (byNumber.isEmpty() || byNumber.contains(cluster))
                || numbered && (byName.isEmpty() || byName.contains(cluster));
    }

    /** True where it speaks of other buildings of the list only. */
    boolean speaksAgainst(int cluster) {
        if (sure >= 0) {
            return sure != cluster;
        }
        boolean any = !byName.isEmpty() || !byNumber.isEmpty();
        return any && !byName.contains(cluster) && !byNumber.contains(cluster);
    }
}
