package org.sunmao.app.reports.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.measures.Question;
import org.sunmao.app.reports.Report;

/**
 * A report with where its figures lead.
 *
 * @param site scheme and host before an address of the platform, for paper; empty on the page
 * @param clocks by which the figures were read. On paper the moment of printing, so that whoever asks a figure later finds the one that was printed
 * @param streetsShown how many streets there is room for
 * @param movesShown how many movers, and how many lines of what waits
 */
public record ReportPage(Report report, String site, Clocks clocks, int streetsShown, int movesShown) {

    /** The same with room for less. */
    ReportPage with(int streets, int moves) {
        return new ReportPage(report, site, clocks, streets, moves);
    }

    /** The address of a figure's answer. */
    public String href(Question question) {
        return site + MeasureWords.address(question, clocks);
    }

    /** Where rows behind a figure are listed. */
    public String rows(Question question, String reason) {
        return href(question) + "&rows=" + reason + "#rows";
    }

    /** The same; null for what cannot be asked. */
    public @Nullable String hrefOr(@Nullable Question question) {
        return question == null ? null : href(question);
    }

    /** The address of something that a row leads to; null for nothing. */
    public @Nullable String lead(@Nullable String path) {
        return path == null ? null : site + path;
    }
}
