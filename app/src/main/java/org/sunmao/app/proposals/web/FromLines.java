package org.sunmao.app.proposals.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Ui;

/** Says what a matter comes from and what came of it, as far as the reader sees those. */
@Component
class FromLines {

    private static final int MOST = 20;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;

    FromLines(Matters matters, MatterKinds kinds, MatterPages pages) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
    }

    /** The matter that an address names, where the reader sees it. */
    Optional<Matter> find(Reader reader, @Nullable String from) {
        return matters.findSaid(reader.scope(), from);
    }

    FromLine line(Reader reader, Ui ui, Matter matter) {
        MatterKind kind = kinds.of(matter);
        return new FromLine(
                matter.id(),
                kind.path() + "/" + matter.id(),
                ui.t(kind.key("one")),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                pages.state(ui, matter));
    }

    /** The chain that led to a matter, the beginning first; what the reader does not see ends it. */
    List<FromLine> before(Reader reader, Ui ui, Matter matter) {
        var chain = new java.util.ArrayDeque<FromLine>();
        var seen = new java.util.HashSet<>(java.util.Set.of(matter.id()));
        Optional<Matter> at = from(reader, matter);
        while (at.isPresent() && seen.add(at.get().id()) && chain.size() < MOST) {
            chain.addFirst(line(reader, ui, at.get()));
            at = from(reader, at.get());
        }
        return List.copyOf(chain);
    }

    private Optional<Matter> from(Reader reader, Matter matter) {
        return matters.references(reader.scope(), matter.id()).stream()
                .filter(each -> each.role().equals("from") && each.kind().equals("matter"))
                .findFirst()
                .flatMap(each -> find(reader, each.ref()));
    }

    /** Matters that came of it. */
    List<FromLine> after(Reader reader, Ui ui, Matter matter) {
        var query = new MatterQuery(
                null,
                List.of(),
                null,
                null,
                null,
                new Reference("from", "matter", Long.toString(matter.id())),
                null,
                false,
                MatterQuery.Order.OPENED,
                false);
        return matters.list(reader.scope(), query, null, MOST).page().rows().stream()
                .map(each -> line(reader, ui, each))
                .toList();
    }
}
