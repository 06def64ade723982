package org.sunmao.app.requests.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Hit;
import org.sunmao.app.search.SearchKind;

/** Which enterprises may be meant by what somebody typed, each with the reasons; a person decides. */
@Component
public class FirmFinder {

    private static final int MOST = 6;
    private static final int LEAST_PLACE = 2;
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}");

    private final Finder finder;
    private final Enterprises enterprises;

    FirmFinder(Finder finder, Enterprises enterprises) {
        this.finder = finder;
        this.enterprises = enterprises;
    }

    /**
     * An enterprise that may be meant.
     *
     * @param reasons words of why, such as {@code name}, {@code sound}, {@code place}; the strongest first
     * @param matched the name, code or address in which what was typed was found
     */
    public record Candidate(long id, String name, List<String> reasons, String matched) {

        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    /** The best of them within the reader's scope, those at the place that was said first. */
    public List<Candidate> find(Scope scope, String firm, String place) {
        var found = new ArrayList<Candidate>();
        for (Hit hit : finder.find(scope, firm, SearchKind.ENTERPRISE, MOST).hits()) {
            var reasons = new ArrayList<String>();
            boolean there = isThere(scope, hit.subjectId(), place);
            reasons.add(hit.why().name().toLowerCase(Locale.ROOT));
            if (there) {
                reasons.add("place");
            }
            Candidate candidate = new Candidate(hit.subjectId(), hit.name(), reasons, hit.matched());
            if (there) {
                found.add(
                        (int) found.stream()
                                .filter(c -> c.reasons().contains("place"))
                                .count(),
                        candidate);
            } else {
                found.add(candidate);
            }
        }
        return found;
    }

    private boolean isThere(Scope scope, long enterprise, String place) {
        if (place.length() < LEAST_PLACE) {
            return false;
        }
        List<Long> buildings =
                enterprises.find(scope, enterprise).map(Enterprise::buildingIds).orElse(List.of());
        Map<Long, Finder.Named> names = finder.names(scope, buildings);
        return names.values().stream()
                .anyMatch(b -> place.contains(b.name()) || b.name().contains(place));
    }

    /** The one that is meant beyond doubt: its credit code is said, or its whole name is said and no other has that. */
    public Optional<Long> findSure(Scope scope, String firm) {
        var code = CODE.matcher(firm);
        if (code.find()) {
            return enterprises.findIdByCode(scope, code.group().toUpperCase(Locale.ROOT));
        }
        List<Hit> whole = finder.find(scope, firm, SearchKind.ENTERPRISE, MOST).hits().stream()
                .filter(hit -> hit.why() == Hit.Why.NAME && same(hit.name(), firm))
                .toList();
        return whole.size() == 1 ? Optional.of(whole.get(0).subjectId()) : Optional.empty();
    }

    private static boolean same(String name, String said) {
        return bare(name).equals(bare(said));
    }

    /** A name without blanks, its brackets in one width. */
    private static String bare(String name) {
        return name.replaceAll("\\s", "").replace('（', '(').replace('）', ')');
    }
}
