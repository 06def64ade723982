package org.sunmao.app.front.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.BuildingSites;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.LearnedAliases;
import org.sunmao.linkage.geocode.Geocoder;

/** Keeps the geocoder of each of the last few scopes, until a building of it or the conclusions change. */
@Component
class Geocoders {

    private static final int MOST = 4;

    private final BuildingSites sites;
    private final LearnedAliases aliases;
    private final Derivations derivations;
    private final Map<Opens, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    Geocoders(BuildingSites sites, LearnedAliases aliases, Derivations derivations) {
        this.sites = sites;
        this.aliases = aliases;
        this.derivations = derivations;
    }

    /** The geocoder over the buildings that this scope opens, and no others, also by names and numbers that records have taught. */
    Geocoder of(Scope scope) {
        var opens = new Opens(scope.district(), scope.regions(), scope.buildings());
        var state = new State(sites.state(scope), derivations.status().finishedAt());
        synchronized (kept) {
            Kept known = kept.get(opens);
            if (known != null && known.state.equals(state)) {
                return known.geocoder;
            }
        }
        var geocoder = new Geocoder(sites.list(scope), aliases.list(scope));
        synchronized (kept) {
            kept.put(opens, new Kept(state, geocoder));
            kept.keySet().stream()
                    .limit(Math.max(0, kept.size() - MOST))
                    .toList()
                    .forEach(kept::remove);
        }
        return geocoder;
    }

    /** What of a scope decides about buildings. */
    private record Opens(boolean district, Set<String> regions, Set<Long> buildings) {}

    private record State(String buildings, @Nullable Instant derived) {}

    private record Kept(State state, Geocoder geocoder) {}
}
