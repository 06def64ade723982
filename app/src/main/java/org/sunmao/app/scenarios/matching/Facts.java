package org.sunmao.app.scenarios.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.scenarios.Reason;
import org.sunmao.app.scenarios.Reason.About;

/** Reasons that are not of words: industry, qualifications, nearness, what was done before. */
final class Facts {

    private static final int SAME_INDUSTRY = 15;
    private static final int OTHER_MAKER = 0;
    private static final int OTHER_INDUSTRY = -10;

    /** Sections whose enterprises make or build something: manufacturing, construction, software, technical services. What they offer may be a part of what is wanted. */
    private static final String MAKERS = "CEIM";

    private static final int MEANT_FOR = 6;
    private static final int HELD = 12;
    private static final int EXPIRED = -15;
    private static final int MISSING = -8;
    private static final int NEXT_DOOR = 5;
    private static final int NEAR = 3;
    private static final int FAR = -4;
    private static final int ONE_REFERENCE = 6;
    private static final int MOST_REFERENCES = 15;
    private static final double NEXT_DOOR_M = 1_000;
    private static final double NEAR_M = 5_000;
    private static final double FAR_M = 20_000;

    private Facts() {}

    /** The register's code of the enterprise against those that are asked for; where the register says another, those for which its capability is meant. */
    static Reason industry(Need need, Firm firm, @Nullable Offer best) {
        if (need.industries().isEmpty()
                || firm.industry() == null
                || firm.industry().isBlank()) {
            return unknown(About.INDUSTRY);
        }
        String code = firm.industry();
        String asked = String.join("、", need.industries());
        double near = Industries.nearest(need.industries(), code);
        if (near >= 1) {
            return new Reason(About.INDUSTRY, "same", SAME_INDUSTRY, List.of(code, asked));
        }
        if (near >= .5) {
            return new Reason(About.INDUSTRY, "near", (int) Math.round(SAME_INDUSTRY * near), List.of(code, asked));
        }
        boolean meant = best != null
                && best.industries().stream().anyMatch(each -> Industries.nearest(need.industries(), each) >= 1);
        if (meant) {
            return new Reason(About.INDUSTRY, "meant", MEANT_FOR, List.of(code, asked));
        }
        // Whoever makes something may supply a part of it; whoever sells, lets, teaches or advertises it says the same
        // words and does something else.
        boolean maker = near > 0 || MAKERS.indexOf(Industries.section(code)) >= 0;
        return new Reason(
                About.INDUSTRY, maker ? "maker" : "other", maker ? OTHER_MAKER : OTHER_INDUSTRY, List.of(code, asked));
    }

    /** Each that is asked for: held, expired, or not among those that the enterprise names; not known where it names none at all. */
    static Reason qualification(Need need, Firm firm) {
        if (need.qualifications().isEmpty()) {
            return new Reason(About.QUALIFICATION, "unasked", 0, List.of());
        }
        List<Offer.Qualification> named =
                firm.offers().stream().flatMap(offer -> offer.held().stream()).toList();
        if (named.isEmpty()) {
            return unknown(About.QUALIFICATION);
        }
        var held = new ArrayList<String>();
        var expired = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (String wanted : need.qualifications()) {
            List<Offer.Qualification> same =
                    named.stream().filter(each -> same(wanted, each.name())).toList();
            if (same.isEmpty()) {
                missing.add(wanted);
            } else if (same.stream().anyMatch(each -> holds(each, need.today()))) {
                held.add(wanted);
            } else {
                expired.add(wanted + " " + Objects.requireNonNull(same.get(0).until()));
            }
        }
        int count = need.qualifications().size();
        int points =
                Math.round((float) (HELD * held.size() + EXPIRED * expired.size() + MISSING * missing.size()) / count);
        return expired.isEmpty() && missing.isEmpty()
                ? new Reason(About.QUALIFICATION, "held", points, List.of(String.join("、", held)))
                : expired.isEmpty()
                        ? new Reason(About.QUALIFICATION, "missing", points, List.of(String.join("、", missing)))
                        : new Reason(About.QUALIFICATION, "expired", points, List.of(String.join("、", expired)));
    }

    private static boolean holds(Offer.Qualification each, LocalDate today) {
        return each.until() == null || !each.until().isBefore(today);
    }

    /** Whether one name says the other; grades stand behind the name and are not compared. */
    private static boolean same(String wanted, String named) {
        String one = bare(wanted);
        String other = bare(named);
        return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s（）()《》“”]", "")
                .replaceAll("(特级|[一二三四五甲乙丙]级(?:及以上|以上)?|资质|资格|证书|认证|许可证?)", "");
    }

    static Reason nearness(Need need, Firm firm) {
        if (need.at() == null || firm.at() == null) {
            return unknown(About.NEARNESS);
        }
        double metres = need.at().metres(firm.at());
        String said = metres < 1_000
                ? Math.round(metres / 10) * 10 + " m"
                : String.format(Locale.ROOT, "%.1f km", metres / 1_000);
        return metres <= NEXT_DOOR_M
                ? new Reason(About.NEARNESS, "door", NEXT_DOOR, List.of(said))
                : metres <= NEAR_M
                        ? new Reason(About.NEARNESS, "near", NEAR, List.of(said))
                        : new Reason(About.NEARNESS, "far", metres > FAR_M ? FAR : 0, List.of(said));
    }

    /** Past work of capabilities in the same field, or that shares a word with what is asked for. */
    static Reason references(Need need, Firm firm) {
        List<Offer.PastWork> all =
                firm.offers().stream().flatMap(offer -> offer.past().stream()).toList();
        if (all.isEmpty()) {
            return unknown(About.REFERENCES);
        }
        Set<String> asked = Words.found(need.title() + "\n" + need.needs()).keySet();
        List<String> alike = firm.offers().stream()
                .flatMap(offer -> offer.past().stream()
                        .filter(past -> offer.field().equals(need.field())
                                || Words.found(past.what()).keySet().stream().anyMatch(asked::contains)))
                .map(Offer.PastWork::what)
                .distinct()
                .toList();
        if (alike.isEmpty()) {
            return new Reason(About.REFERENCES, "other", 0, List.of(all.get(0).what()));
        }
        return new Reason(
                About.REFERENCES,
                "same",
                Math.min(MOST_REFERENCES, ONE_REFERENCE * alike.size()),
                List.of(alike.stream().limit(3).collect(Collectors.joining("、")), Integer.toString(alike.size())));
    }

    private static Reason unknown(About about) {
        return new Reason(about, Reason.UNKNOWN, 0, List.of());
    }
}
