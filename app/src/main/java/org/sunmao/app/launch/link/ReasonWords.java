package org.sunmao.app.launch.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.sunmao.linkage.Reason;

/** Reasons of links between enterprises in words, quickly: a list may have millions. Serves one thread. */
final class ReasonWords {

    private final ResourceBundle words;
    private final Map<String, Map<String, String>> kept = new HashMap<>();
    private final StringBuilder line = new StringBuilder();

    ReasonWords(Locale language) {
        words = ResourceBundle.getBundle(
                "messages/resolution",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Each reason with its weight in bits, in one line: the sum of all is the score's logarithm. */
    String said(List<Reason> reasons) {
        line.setLength(0);
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            line.append(i == 0 ? "" : "; ").append(word(reason)).append(' ');
            append(Math.round(reason.bits() * 10), line);
        }
        return line.toString();
    }

    /** Tenths with their sign and one decimal, such as +5.2; what rounds to nothing is +0.0. */
    private static void append(long tenths, StringBuilder to) {
        long size = Math.abs(tenths);
        to.append(tenths < 0 ? '-' : '+').append(size / 10).append('.').append(size % 10);
    }

    /** A probability with four digits behind the point. */
    static String digits(double probability) {
        long all = Math.round(probability * 10_000);
        String behind = Long.toString(all % 10_000);
        return all / 10_000 + "." + "0".repeat(4 - behind.length()) + behind;
    }

    private String word(Reason reason) {
        return kept.computeIfAbsent(reason.comparison(), any -> new HashMap<>())
                .computeIfAbsent(reason.level(), level -> read(reason.comparison(), level));
    }

    private String read(String comparison, String level) {
        String code = "resolution.reason." + comparison + '.' + level;
        return words.containsKey(code) ? words.getString(code) : comparison + ' ' + level;
    }
}
