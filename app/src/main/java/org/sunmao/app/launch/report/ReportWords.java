package org.sunmao.app.launch.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.WeightLine;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import org.sunmao.linkage.Reason;

/** The words and numbers of a report in one language; a report is made without a server, so nobody is signed in. */
public final class ReportWords {

    private static final double NEARLY = .0005;

    private final Language language;
    private final Messages messages;
    private final Formats formats;

    public ReportWords(Language language) {
        this.language = language;
        messages = new Messages(language);
        var bare = new Formats(language, "", "");
        formats = new Formats(language, messages.get("shell.unknown", bare), messages.get("shell.until-now", bare));
    }

    /** The text of a key; see {@link Messages} for arguments. */
    public String t(String key, Object... arguments) {
        return messages.get(key, formats, arguments);
    }

    /** The text of the key where there is one, else the fallback. */
    public String tOr(String key, String fallback) {
        return messages.has(key) ? t(key) : fallback;
    }

    public Language language() {
        return language;
    }

    /** 12,345; what is null is not known. */
    public String number(@Nullable Number value) {
        return formats.number(value);
    }

    /** A share with one decimal: 78.3%; what is null is not known. */
    public String percent(@Nullable Double share) {
        return formats.percent(share == null ? null : BigDecimal.valueOf(share));
    }

    /** A share in whole percent: 78%. */
    public String whole(double share) {
        return number(Math.round(share * 100)) + "%";
    }

    /** A share of a whole; not known where the whole is nothing. */
    public String share(long part, long whole) {
        return percent(whole == 0 ? null : (double) part / whole);
    }

    /** A probability; what is not quite sure never reads as sure, nor what is hardly possible as impossible. */
    public String probability(double p) {
        if (p >= 1 - NEARLY) {
            return "> 99.9%";
        }
        return p > 0 && p < NEARLY ? "< 0.1%" : percent(p);
    }

    /** An expected number: with one decimal below 100, so that a sum of small chances does not read as none. */
    public String expected(double value) {
        if (value > 0 && value < .05) {
            return "< 0.1";
        }
        return number(BigDecimal.valueOf(value).setScale(value < 100 ? 1 : 0, java.math.RoundingMode.HALF_UP));
    }

    /** Bits with their sign and one decimal: +5.2. */
    public String bits(double bits) {
        return WeightLine.signed(Math.abs(bits) < .05 ? 0 : bits);
    }

    /** A share among pairs, with as many decimals as it needs: 0.93, 0.00012. */
    public String small(double share) {
        return share >= .01 || share == 0
                ? String.format(Locale.ROOT, "%.3f", share)
                : String.format(Locale.ROOT, "%.2g", share);
    }

    /** Four digits behind the point; what is null is not known. */
    public String four(@Nullable Double value) {
        return value == null ? formats.unknown() : String.format(Locale.ROOT, "%.4f", value);
    }

    /** A row's name, or that it has none. */
    public String named(String name) {
        return name.isBlank() ? t("report.nameless") : name;
    }

    /** 2026-03-01 14:05. */
    public String time(Instant at) {
        return formats.time(at);
    }

    /** What a reason says. A comparison of tables of any kind is a header, which stands as it is. */
    public String reason(Reason reason) {
        return reason(reason.comparison(), reason.level());
    }

    /** See {@link #reason(Reason)}. */
    public String reason(String comparison, String level) {
        String known = "resolution.reason." + comparison + "." + level;
        if (messages.has(known)) {
            return t(known);
        }
        String word = tOr("tables.level." + level.substring(level.indexOf('.') + 1), level);
        return comparison.equals("prior") ? word : comparison + " · " + word;
    }
}
