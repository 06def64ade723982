package org.sunmao.app.scenarios.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.scenarios.MatchCase;
import org.sunmao.app.scenarios.Reason;
import org.sunmao.app.scenarios.desk.Fitting.Fit;
import org.sunmao.app.scenarios.desk.MatchDesk;
import org.sunmao.app.scenarios.matching.Ranked;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes matches and what could be one ready for pages: reasons as sentences. */
@Component
class FitLines {

    private static final Set<String> NOTHING = Set.of("failed", "declined");

    private final Matters matters;
    private final MatterPages pages;
    private final Enterprises enterprises;
    private final ItemBook items;
    private final EntryBook entries;

    FitLines(Matters matters, MatterPages pages, Enterprises enterprises, ItemBook items, EntryBook entries) {
        this.matters = matters;
        this.pages = pages;
        this.enterprises = enterprises;
        this.items = items;
        this.entries = entries;
    }

    static List<FitLine.ReasonLine> reasons(Ui ui, Reader reader, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new FitLine.ReasonLine(
                        ui.t("scenarios.about." + reason.about().word()),
                        Masking.text(
                                ui.t(
                                        "scenarios.reason." + reason.about().word() + "." + reason.verdict(),
                                        reason.said().toArray()),
                                reader.scope()),
                        signed(reason.points()),
                        reason.points() > 0 ? "good" : reason.points() < 0 ? "bad" : "mute"))
                .toList();
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    /**
     * Enterprises that fit.
     *
     * @param made matches that there are of the opportunity
     */
    List<FitLine> firms(Reader reader, Ui ui, List<Ranked> ranked, List<MatchLine> made, List<MatchCase> cases) {
        Map<Long, String> names = enterprises.names(
                reader.scope(), ranked.stream().map(each -> each.firm().id()).toList());
        return ranked.stream()
                .map(each -> {
                    long firm = each.firm().id();
                    var matched = cases.stream()
                            .filter(one -> one.enterprise() == firm)
                            .flatMap(one -> made.stream().filter(line -> line.id() == one.matter()))
                            .filter(line -> !NOTHING.contains(line.code()))
                            .findFirst();
                    return new FitLine(
                            firm,
                            names.getOrDefault(firm, ui.unknown()),
                            "/enterprises/E" + firm,
                            each.offer() == null
                                    ? ""
                                    : Objects.requireNonNull(each.offer()).title(),
                            Integer.toString(each.points()),
                            reasons(ui, reader, each.reasons()),
                            each.tradeOnly(),
                            matched.map(MatchLine::href).orElse(null));
                })
                .toList();
    }

    /** Opportunities that fit an enterprise. */
    List<FitLine> opportunities(Reader reader, Ui ui, List<Fit> fits) {
        return fits.stream()
                .map(fit -> new FitLine(
                        fit.ranked().firm().id(),
                        fit.entry().title(),
                        "/scenarios/public/" + fit.entry().matter(),
                        ui.t(
                                "scenarios.fit.of",
                                fit.entry().owner(),
                                Names.of(ui, "field", fit.entry().field())),
                        Integer.toString(fit.ranked().points()),
                        reasons(ui, reader, fit.ranked().reasons()),
                        fit.ranked().tradeOnly(),
                        null))
                .toList();
    }

    /** Matches, in their order, as far as their matters are open. */
    List<MatchLine> matches(Reader reader, Ui ui, List<MatchCase> cases) {
        Map<Long, Matter> found = matters
                .list(reader.scope(), cases.stream().map(MatchCase::matter).toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        Map<Long, String> firms = enterprises.names(
                reader.scope(), cases.stream().map(MatchCase::enterprise).collect(Collectors.toSet()));
        Map<Long, String> titles = titles(reader, cases);
        return cases.stream()
                .filter(each -> found.containsKey(each.matter()))
                .map(each -> line(ui, each, Objects.requireNonNull(found.get(each.matter())), firms, titles))
                .toList();
    }

    /** What opportunities are called now: by their newest version for whoever works on them, by what is public for others. */
    private Map<Long, String> titles(Reader reader, List<MatchCase> cases) {
        List<Long> ids = cases.stream().map(MatchCase::opportunity).distinct().toList();
        var titles = new HashMap<Long, String>();
        items.list(reader.scope(), ids).forEach(item -> titles.put(item.matter(), item.text("title")));
        ids.stream()
                .filter(id -> !titles.containsKey(id))
                .flatMap(id -> entries.find(reader.scope(), id).stream())
                .filter(entry -> !entry.withdrawn())
                .forEach(entry -> titles.put(entry.matter(), entry.title()));
        return titles;
    }

    /** A long title was cut when the matter was opened, and is then no other. */
    private static @Nullable String former(String was, String is) {
        boolean same = was.length() == MatchDesk.LONGEST_TITLE ? is.startsWith(was) : is.equals(was);
        return same ? null : was;
    }

    private MatchLine line(Ui ui, MatchCase each, Matter matter, Map<Long, String> firms, Map<Long, String> titles) {
        String[] both = matter.title().split(" × ", 2);
        boolean open = firms.containsKey(each.enterprise());
        String firm = open ? firms.getOrDefault(each.enterprise(), "") : both.length > 1 ? both[1] : ui.unknown();
        String opportunity = titles.getOrDefault(each.opportunity(), both[0]);
        String title = opportunity + " × " + firm;
        return new MatchLine(
                matter.id(),
                "/scenarios/matches/" + matter.id(),
                matter.number(),
                title,
                former(matter.title(), title),
                opportunity,
                firm,
                open ? "/enterprises/E" + each.enterprise() : null,
                matter.state(),
                pages.state(ui, matter),
                matter.state().equals("delivered")
                        ? State.DONE
                        : NOTHING.contains(matter.state()) ? State.REFUSED : pages.badge(matter),
                pages.clock(ui, matter),
                each.contracted() == 0 ? "" : ui.moneyExact(each.contracted()));
    }
}
