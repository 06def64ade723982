package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.overview.IndustryMix;
import org.sunmao.app.overview.IndustryMix.Section;

/** Which industries the enterprises present are of. */
@Component
public class IndustryPart implements ScreenPart {

    private static final int SHOWN = 7;

    private final IndustryMix mix;

    IndustryPart(IndustryMix mix) {
        this.mix = mix;
    }

    /**
     * A section.
     *
     * @param percent of all enterprises present
     * @param href the list of them; null where there is none
     */
    public record Line(
            String name,
            long enterprises,
            double percent,
            @Nullable String href) {}

    /**
     * The mix.
     *
     * @param lines null while it is being counted
     * @param all how many enterprises are present
     * @param unsaid of how many no source says the industry
     */
    public record Page(@Nullable List<Line> lines, long all, long unsaid) {}

    private record Mix(List<Section> sections) {}

    @Override
    public String id() {
        return "industry";
    }

    @Override
    public void begin(Looking looking) {
        var day = looking.chosen().asOf();
        looking.patience().begin(id(), () -> new Mix(mix.list(looking.scope(), looking.place(), day)));
    }

    @Override
    public Page page(Looking looking) {
        return looking.patience()
                .find(id(), Mix.class)
                .map(found -> page(looking, found.sections()))
                .orElseGet(() -> new Page(null, 0, 0));
    }

    private static Page page(Looking looking, List<Section> sections) {
        long all = sections.stream().mapToLong(Section::enterprises).sum();
        var said =
                sections.stream().filter(section -> !section.letter().isEmpty()).toList();
        var lines = new java.util.ArrayList<>(said.stream()
                .limit(SHOWN)
                .map(section -> new Line(
                        looking.ui().t("enterprises.section." + section.letter()),
                        section.enterprises(),
                        percent(section.enterprises(), all),
                        "/enterprises?relation=present&founded=confirmed&section=" + section.letter() + place(looking)
                                + day(looking)))
                .toList());
        long others = said.stream().skip(SHOWN).mapToLong(Section::enterprises).sum();
        if (others > 0) {
            lines.add(new Line(
                    looking.ui().t("overview.industry.others", said.size() - SHOWN),
                    others,
                    percent(others, all),
                    null));
        }
        long unsaid = all - said.stream().mapToLong(Section::enterprises).sum();
        return new Page(lines, all, unsaid);
    }

    /** The list of enterprises knows streets and buildings. */
    private static String place(Looking looking) {
        var place = looking.place();
        return place.level() == Level.STREET || place.level() == Level.AREA
                ? "&street=" + place.streetFilter()
                : place.level() == Level.BUILDING ? "&building=B" + place.code() : "";
    }

    /** The list is of now; that of an earlier month is asked for as it was on that month's day. */
    private static String day(Looking looking) {
        return looking.asked().next() == null
                ? ""
                : "&true-on=" + looking.chosen().asOf();
    }

    private static double percent(long part, long all) {
        return all == 0
                ? 0
                : BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
