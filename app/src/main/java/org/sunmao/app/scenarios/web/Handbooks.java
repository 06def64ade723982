package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.scenarios.Batch;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.shell.Ui;

/** Prints the handbook (清单手册) of a batch out of what its newest edition says in public. */
@Component
class Handbooks {

    private static final List<String> ASIDE =
            List.of("title", "field", "owner", "firm", "building", "place", "public-phone", "industries");

    private final EntryBook entries;
    private final Pdfs pdfs;

    Handbooks(EntryBook entries, Pdfs pdfs) {
        this.entries = entries;
        this.pdfs = pdfs;
    }

    byte[] print(Reader reader, Ui ui, Batch batch) {
        HandbookPage page = page(reader, ui, batch);
        return pdfs.print(reader, ui, page.title(), "scenarios/handbook.jte", page);
    }

    HandbookPage page(Reader reader, Ui ui, Batch batch) {
        List<Entry> all = entries.edition(reader.scope(), batch.id(), batch.newest()).stream()
                .filter(entry -> !entry.withdrawn())
                .toList();
        var cards = new LinkedHashMap<Entry, HandbookPage.Card>();
        var chapters = new ArrayList<HandbookPage.Chapter>();
        for (Sort sort : Sort.values()) {
            int n = 0;
            for (String field : Columns.FIELDS) {
                var here = new ArrayList<HandbookPage.Card>();
                for (Entry entry : all) {
                    if (entry.sort() == sort && entry.field().equals(field)) {
                        HandbookPage.Card card = card(reader, ui, entry, ++n);
                        cards.put(entry, card);
                        here.add(card);
                    }
                }
                if (!here.isEmpty()) {
                    chapters.add(new HandbookPage.Chapter(
                            sort.word() + "-" + field,
                            ui.t("scenarios.tab." + sort.word()),
                            Names.of(ui, "field", field),
                            here));
                }
            }
        }
        return new HandbookPage(
                ui.t("scenarios.batch.number", batch.number()),
                batch.title(),
                batch.releasedOn() == null ? "" : ui.date(batch.releasedOn()),
                batch.newest() > 1
                        ? ui.t(
                                "scenarios.edition",
                                batch.newest(),
                                ui.date(batch.editions()
                                        .get(batch.editions().size() - 1)
                                        .day()))
                        : "",
                ui.t("scenarios.handbook.counts", count(all, Sort.OPPORTUNITY), count(all, Sort.CAPABILITY)),
                chapters,
                index(cards, entry -> Names.of(ui, "field", entry.field())),
                index(cards, Entry::owner),
                index(cards, Entry::place));
    }

    private static int count(List<Entry> all, Sort sort) {
        return (int) all.stream().filter(entry -> entry.sort() == sort).count();
    }

    private static HandbookPage.Card card(Reader reader, Ui ui, Entry entry, int n) {
        Map<String, String> said = ItemLines.said(reader, ui, entry.sort(), entry.content(), false);
        var rows = new ArrayList<HandbookPage.Row>();
        for (Columns.Column column : Columns.of(entry.sort())) {
            String text = said.getOrDefault(column.name(), "");
            if (!text.isEmpty() && !ASIDE.contains(column.name())) {
                rows.add(new HandbookPage.Row(ui.t("scenarios.column." + column.name()), text));
            }
        }
        boolean opportunity = entry.sort() == Sort.OPPORTUNITY;
        return new HandbookPage.Card(
                "e" + entry.matter(),
                ui.t(opportunity ? "scenarios.handbook.opportunity" : "scenarios.handbook.capability", n),
                entry.title(),
                entry.owner(),
                entry.place(),
                opportunity ? "wants" : "offers",
                rows,
                entry.text("public-phone"));
    }

    private static List<HandbookPage.Index> index(Map<Entry, HandbookPage.Card> cards, Function<Entry, String> by) {
        var words = new TreeMap<String, List<HandbookPage.Card>>();
        cards.forEach((entry, card) -> {
            String word = by.apply(entry);
            if (!word.isBlank()) {
                words.computeIfAbsent(word, any -> new ArrayList<>()).add(card);
            }
        });
        return words.entrySet().stream()
                .map(each -> new HandbookPage.Index(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }
}
