package org.sunmao.app.benefits.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Tab;

/**
 * A project, ready for one reader and one view.
 *
 * @param view {@code about}, {@code land}, {@code season}, {@code statements}, {@code payments} or {@code income}
 * @param handles whether the reader writes
 * @param told sentences that stand over everything: what was kept, or that something waits
 * @param refused what of the last form could not stand
 * @param left lines that were left, by the word of their form
 * @param season id of the season that is shown; empty where there is none
 * @param standing word of {@code ProjectFile.Standing}; empty where there is no season
 * @param reckoned what the season comes to as its rows are now
 * @param payments what was paid of the season; null on other views, and where nothing was stated yet
 * @param choices lists to pick from, by the name of their input
 */
public record BenefitPage(
        long id,
        String number,
        String title,
        State badge,
        String state,
        String view,
        List<Tab> tabs,
        boolean handles,
        List<String> told,
        List<String> refused,
        Map<String, String> said,
        Map<String, String> left,
        List<Fact> facts,
        String plan,
        String result,
        List<Figure> figures,
        List<TableView> tables,
        List<Choice> seasons,
        String season,
        String standing,
        List<Fact> reckoned,
        @Nullable Long notice,
        Map<String, List<Choice>> choices,
        @Nullable PaymentsView payments,
        WorkView work) {

    /** A line of facts; with an address where it leads somewhere. */
    public record Fact(String label, String text, @Nullable String href) {}

    public BenefitPage {
        tabs = List.copyOf(tabs);
        told = List.copyOf(told);
        refused = List.copyOf(refused);
        said = Map.copyOf(said);
        left = Map.copyOf(left);
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        seasons = List.copyOf(seasons);
        reckoned = List.copyOf(reckoned);
        choices = Map.copyOf(choices);
    }

    /** Where words are sent. */
    public String say() {
        return "/benefits/" + id + "/say";
    }

    /** What was typed into a field of the form that was refused. */
    public String said(String name) {
        return said.getOrDefault(name, "");
    }

    /** Whether the season may be written to. */
    public boolean writable() {
        return handles && !season.isEmpty() && !standing.equals("settled");
    }
}
