package org.sunmao.linkage.geocode;

import java.util.List;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.address.Address;

/**
 * The answer to one address. No candidate is an answer too: not known.
 *
 * @param candidates first those of at least even odds, the finest first; then the others, the likeliest first
 * @param address the address, as read
 * @param leftover what was not used: remarks, and what fits nowhere
 * @param reasons why there is no candidate; empty where there is one
 */
public record GeocodeAnswer(List<GeocodeCandidate> candidates, Address address, String leftover, List<Reason> reasons) {
    /** Takes private copies. */
    public GeocodeAnswer {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
    }

    /** The precision of the best candidate; none where there is no candidate. */
    public Precision precision() {
        return candidates.isEmpty() ? Precision.NONE : candidates.get(0).precision();
    }
}
