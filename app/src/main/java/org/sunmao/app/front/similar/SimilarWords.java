package org.sunmao.app.front.similar;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Ui;

/** A building and its like in words. */
public final class SimilarWords {

    private SimilarWords() {}

    /** The measure's name. */
    public static String name(Ui ui, SimilarLine line) {
        return MeasureWords.name(ui, line.definition());
    }

    /** Where the building's own figure is explained. */
    public static String address(SimilarLine line) {
        return MeasureWords.address(line.question());
    }

    /** In what buildings are alike, in one text. */
    public static String alike(Ui ui, List<Likeness> alike) {
        return alike.stream()
                .map(each -> ui.t("front.similar.alike." + each.word()))
                .collect(Collectors.joining(ui.t("front.comma")));
    }

    /** Grade with its standard; one without says so. */
    public static @Nullable String grade(Ui ui, Peer peer) {
        if (peer.grade() == null) {
            return null;
        }
        return peer.gradeStandard() == null
                ? ui.t("front.similar.grade.loose", peer.grade())
                : ui.t("front.similar.grade", peer.grade(), peer.gradeStandard());
    }

    /** The street in the page's language; null where nobody says it. */
    public static @Nullable String street(Ui ui, Peer peer) {
        return ui.lang().equals("zh") || peer.streetEn() == null ? peer.streetZh() : peer.streetEn();
    }

    /** How far away it is; null where that is not known. */
    public static @Nullable String distance(Ui ui, Peer peer) {
        return peer.metres() == null
                ? null
                : ui.t("front.similar.metres", ui.number(BigDecimal.valueOf(peer.metres())));
    }

    /** A value in the measure's unit; null where it is not known. */
    public static @Nullable String value(Ui ui, SimilarLine line, @Nullable BigDecimal value) {
        return value == null ? null : MeasureWords.value(ui, line.definition().unit(), rounded(value));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() > 6 ? value.setScale(6, java.math.RoundingMode.HALF_UP) : value;
    }

    /** The building's own figure as written, or why it is not known. */
    public static String own(Ui ui, SimilarLine line) {
        Figure own = line.own();
        String text = value(ui, line, own.value());
        return text != null ? text : why(ui, own);
    }

    /** Why a figure is not known. */
    public static String why(Ui ui, Figure figure) {
        return ui.t("measures.unknown." + figure.unknownWhy());
    }

    /** Where the quarters of its like lie; null where too few are known. */
    public static @Nullable String quarters(Ui ui, SimilarLine line) {
        String lower = value(ui, line, line.standing().lower());
        String upper = value(ui, line, line.standing().upper());
        return lower == null || upper == null ? null : ui.t("front.similar.between", lower, upper);
    }

    /** Its rank among all that are known; null without one. */
    public static @Nullable String rank(Ui ui, SimilarLine line) {
        Integer rank = line.standing().rank();
        return rank == null
                ? null
                : ui.t("front.similar.rank.of", rank, line.standing().known() + 1);
    }

    /** Of how many of its like the figure is known. */
    public static String known(Ui ui, SimilarLine line) {
        return ui.t(
                "front.similar.known", line.standing().known(), line.standing().of());
    }
}
