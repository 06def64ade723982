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
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Columns.Column;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes opportunities and capabilities ready for pages. */
@Component
class ItemLines {

    private static final int SHORT = 90;

    private final Matters matters;
    private final MatterPages pages;

    ItemLines(Matters matters, MatterPages pages) {
        this.matters = matters;
        this.pages = pages;
    }

    /** Of these items, in their order, as far as their matters are open. */
    List<ItemLine> of(Reader reader, Ui ui, List<Item> items) {
        Map<Long, Matter> found = matters
                .list(reader.scope(), items.stream().map(Item::matter).toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        return items.stream()
                .filter(item -> found.containsKey(item.matter()))
                .map(item -> line(reader, ui, item, Objects.requireNonNull(found.get(item.matter()))))
                .toList();
    }

    ItemLine line(Reader reader, Ui ui, Item item, Matter matter) {
        return new ItemLine(
                item.matter(),
                "/scenarios/items/" + item.matter(),
                matter.number(),
                Masking.text(item.text("title"), reader.scope()),
                Names.of(ui, "field", item.field()),
                item.text(item.sort() == Sort.OPPORTUNITY ? "owner" : "firm"),
                place(item.text("building"), item.text("place")),
                shortened(Masking.text(about(item.sort(), item.content()), reader.scope())),
                pages.state(ui, matter),
                badge(matter),
                pages.clock(ui, matter));
    }

    private State badge(Matter matter) {
        return switch (matter.state()) {
            case "released" -> State.CURRENT;
            case "matched" -> State.DONE;
            case "withdrawn" -> State.WITHDRAWN;
            default -> pages.badge(matter);
        };
    }

    /** Of what is public. */
    ItemLine line(Ui ui, Entry entry) {
        return new ItemLine(
                entry.matter(),
                "/scenarios/public/" + entry.matter(),
                ui.t("scenarios.batch.number", entry.batchNumber()),
                entry.title(),
                Names.of(ui, "field", entry.field()),
                entry.owner(),
                entry.place(),
                shortened(about(entry.sort(), entry.content())),
                ui.t("scenarios.public.state." + entry.state()),
                switch (entry.state()) {
                    case "matched" -> State.DONE;
                    case "ended" -> State.ENDED;
                    default -> State.CURRENT;
                },
                "");
    }

    private static String about(Sort sort, Map<String, String> content) {
        return content.getOrDefault(sort == Sort.OPPORTUNITY ? "needs" : "description", "");
    }

    private static String place(String building, String place) {
        return building.isEmpty() ? place : place.isEmpty() ? building : building + " " + place;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    /**
     * What it says in words of the page, personal data masked unless the reader's scope opens it, or it is the reader's own.
     *
     * @param own whether the reader wrote it or is the enterprise whose it is
     */
    static Map<String, String> said(Reader reader, Ui ui, Sort sort, Map<String, String> content, boolean own) {
        var said = new HashMap<String, String>();
        for (Column column : Columns.of(sort)) {
            String text = content.getOrDefault(column.name(), "");
            if (!text.isEmpty()) {
                said.put(column.name(), said(reader, ui, column, text, own));
            }
        }
        return said;
    }

    private static String said(Reader reader, Ui ui, Column column, String text, boolean own) {
        boolean plain = own || reader.scope().personalPlain();
        return switch (column.type()) {
            case FIELD -> Names.of(ui, "field", text);
            case MODE -> Names.of(ui, "mode", text);
            case FUNDING -> Names.of(ui, "funding", text);
            case PERSON -> plain ? text : Masking.personName(text);
            case PHONE -> plain ? text : Masking.phone(text);
            case MORE -> plain ? text : text.lines().map(ItemLines::masked).collect(Collectors.joining("\n"));
            case OFFICE_PHONE, INDUSTRIES, MONEY, DAY -> text;
            default -> Masking.text(text, reader.scope());
        };
    }

    /** A line of another list’s column, masked as its head asks for; whatever is called somebody (跟进人, 对接人) is a person. */
    private static String masked(String line) {
        int ends = line.indexOf('：');
        if (ends < 0) {
            return Masking.text(line);
        }
        String head = line.substring(0, ends);
        String cell = line.substring(ends + 1);
        return head + "：" + (head.endsWith("人") ? Masking.personName(cell) : Masking.underHead(head, cell));
    }

    /** The work of a matter without the steps that this room takes by itself or with a batch. */
    WorkView work(Reader reader, Ui ui, Matter matter, @Nullable String outcome, List<String> without) {
        return pages.view(reader, ui, matter, pages.unitNames(reader, ui), outcome)
                .without(Set.copyOf(without));
    }
}
