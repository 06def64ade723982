package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.parts.BlockReader;
import org.sunmao.linkage.parts.BlockWriter;

/** Links as they travel between machines; every bit of their numbers is kept. */
public final class LinkBytes {
    private static final Zone[] ZONES = Zone.values();

    private LinkBytes() {}

    /** Writes a link behind what the block holds. */
    public static void write(Link link, BlockWriter out) {
        out.text(link.key());
        out.byteOf(link.zone().ordinal());
        out.text(link.cluster());
        out.float64(link.bits());
        out.float64(link.probability());
        reasons(link.reasons(), out);
        out.flag(link.asserted());
        out.count(link.candidates().size());
        for (Candidate candidate : link.candidates()) {
            out.text(candidate.cluster());
            out.float64(candidate.bits());
            out.float64(candidate.probability());
            reasons(candidate.reasons(), out);
        }
    }

    /** Reads the next link of a block. */
    public static Link read(BlockReader in) {
        String key = in.text();
        Zone zone = ZONES[in.byteOf()];
        String cluster = in.textOrNull();
        double bits = in.float64();
        double probability = in.float64();
        List<Reason> reasons = reasons(in);
        boolean asserted = in.flag();
        List<Candidate> candidates = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            candidates.add(new Candidate(in.text(), in.float64(), in.float64(), reasons(in)));
        }
        return new Link(key, zone, cluster, bits, probability, reasons, asserted, candidates);
    }

    private static void reasons(List<Reason> reasons, BlockWriter out) {
        out.count(reasons.size());
        for (Reason reason : reasons) {
            out.text(reason.comparison());
            out.text(reason.level());
            out.float64(reason.bits());
            out.text(reason.left());
            out.text(reason.right());
        }
    }

    private static List<Reason> reasons(BlockReader in) {
        List<Reason> out = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            out.add(new Reason(in.text(), in.text(), in.float64(), in.text(), in.text()));
        }
        return out;
    }
}
