package org.sunmao.app.search.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/** Looks into one segment for one reader; ids come in the order in which they are to be shown. */
public final class Seeking {

    /** A pair of characters that more than a fourth of all entries have tells nothing about a half-remembered name. */
    private static final int COMMON = 4;

    private final Segment segment;
    private final Within within;

    /**
     * @param building only buildings, or only enterprises; null for both
     * @param outdated entries that do not count
     */
    public Seeking(Segment segment, Scope scope, @Nullable Boolean building, BitSet outdated) {
        this.segment = segment;
        this.within = segment.within(scope, building, outdated);
    }

    /** Entries that have every part. */
    public List<Long> having(List<Part> parts, int most) {
        Lead lead = parts.stream().map(segment::lead).reduce(Lead::shorterOf).orElse(Lead.NOWHERE);
        return scan(lead, doc -> parts.stream().allMatch(part -> segment.has(doc, part)), most);
    }

    /** Entries with a beginning and an end of what was typed, two characters at least each, wherever they stand. */
    public List<Long> inTwo(String typed, int most) {
        return scan(pairsOf(typed), doc -> isInTwo(doc, typed), most);
    }

    private boolean isInTwo(int doc, String typed) {
        for (int cut = 2; cut + 2 <= typed.length(); cut++) {
            if (segment.texts().has(doc, typed.substring(0, cut))
                    && segment.texts().has(doc, typed.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Entries with what was typed but for one character. */
    public List<Long> almost(String typed, int most) {
        return scan(pairsOf(typed), doc -> segment.texts().hasAlmost(doc, typed), most);
    }

    /**
     * One wrong character spoils two pairs at most, which are neighbours, and a gap one: of two pairs that are no neighbours one is whole. The
     * two that fewest entries have are enough; of three characters there are two pairs, and both are asked for.
     */
    private Lead pairsOf(String typed) {
        var leads = new ArrayList<Lead>();
        Grams.pairs(typed, gram -> leads.add(segment.lead(gram)));
        if (leads.size() == 2) {
            return leads.get(0).or(leads.get(1));
        }
        Lead best = Lead.NOWHERE;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < leads.size(); i++) {
            for (int j = i + 2; j < leads.size(); j++) {
                int cost = leads.get(i).cost() + leads.get(j).cost();
                if (cost < least) {
                    least = cost;
                    best = leads.get(i).or(leads.get(j));
                }
            }
        }
        return best;
    }

    /** Entries that have most of the pairs of what was typed, those with more of them first. */
    public List<Long> partly(String typed, int most) {
        Set<Integer> grams = new LinkedHashSet<>();
        Grams.pairs(typed, grams::add);
        List<Lead> telling = grams.stream()
                .map(segment::lead)
                .filter(lead -> lead.cost() > 0 && lead.cost() <= segment.size() / COMMON + 100)
                .toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        var counts = new byte[segment.size()];
        for (Lead lead : telling) {
            Docs docs = lead.docs().get();
            for (int doc = docs.next(); doc != Docs.END; doc = docs.next()) {
                counts[doc]++;
            }
        }
        List<List<Long>> having = new ArrayList<>();
        telling.forEach(any -> having.add(new ArrayList<>()));
        for (int doc = 0; doc < counts.length; doc++) {
            if (counts[doc] > 0) {
                List<Long> same = having.get(telling.size() - counts[doc]);
                if (same.size() < most && within.counts(doc)) {
                    same.add(segment.id(doc));
                }
            }
        }
        return having.stream().flatMap(List::stream).limit(most).toList();
    }

    private List<Long> scan(Lead lead, IntPredicate fits, int most) {
        var found = new ArrayList<Long>();
        Docs docs = within.shorter(lead);
        for (int doc = docs.next(); doc != Docs.END && found.size() < most; doc = docs.next()) {
            if (within.counts(doc) && fits.test(doc)) {
                found.add(segment.id(doc));
            }
        }
        return found;
    }
}
