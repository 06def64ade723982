package org.sunmao.app.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.requests.Origin;
import org.sunmao.app.requests.desk.FirmFinder;
import org.sunmao.app.requests.store.OriginBook;
import org.sunmao.app.requests.store.OriginBook.Contact;
import org.sunmao.app.shell.Ui;

/** Makes ready for a page where a request came from. */
@Component
class OriginViews {

    private final OriginBook book;
    private final FirmFinder firms;

    OriginViews(OriginBook book, FirmFinder firms) {
        this.book = book;
        this.firms = firms;
    }

    /**
     * Where a request came from; null for one out of an account, and for readers who do not handle it.
     *
     * @param plain whether the reader asked to see the contact in full
     */
    @Nullable
    OriginView find(Reader reader, Ui ui, Matter matter, boolean plain) {
        return book.find(reader.scope(), matter.id())
                .map(origin -> view(reader, ui, matter, origin, plain))
                .orElse(null);
    }

    private OriginView view(Reader reader, Ui ui, Matter matter, Origin origin, boolean plain) {
        Optional<Contact> contact = book.findContact(reader.scope(), matter.id());
        return new OriginView(
                ui.t("requests.way." + origin.way()),
                Masking.text(origin.firmSaid(), reader.scope()),
                Masking.text(origin.placeSaid(), reader.scope()),
                origin.visit() == null ? null : "/visits/" + origin.visit(),
                facts(ui, origin),
                contact.map(each -> said(ui, each, plain)).orElse(null),
                plain,
                reader.is(Role.OFFICE) && !origin.way().equals("visit"),
                reader.is(Role.OFFICE) ? candidates(reader, ui, matter, origin) : List.of());
    }

    private static List<OriginView.Fact> facts(Ui ui, Origin origin) {
        var facts = new ArrayList<OriginView.Fact>();
        if (origin.order() != null) {
            facts.add(new OriginView.Fact(ui.t("requests.order.number"), origin.order()));
        }
        if (origin.toldAt() != null) {
            facts.add(new OriginView.Fact(
                    ui.t("requests.order.told"), ui.date(origin.toldAt().toLocalDate())));
        }
        if (!origin.unitSaid().isEmpty()) {
            facts.add(new OriginView.Fact(ui.t("requests.order.unit"), origin.unitSaid()));
        }
        if (origin.dueSaid() != null) {
            facts.add(new OriginView.Fact(ui.t("requests.order.due"), ui.date(origin.dueSaid())));
        }
        return facts;
    }

    private static String said(Ui ui, Contact contact, boolean plain) {
        String phone = plain ? contact.phone() : Masking.phone(contact.phone().replaceAll("[^0-9]", ""));
        if (contact.name().isEmpty()) {
            return phone;
        }
        return ui.t("requests.contact.said", plain ? contact.name() : Masking.personName(contact.name()), phone);
    }

    private List<OriginView.Line> candidates(Reader reader, Ui ui, Matter matter, Origin origin) {
        if (origin.firmSaid().isEmpty() || origin.way().equals("visit")) {
            return List.of();
        }
        return firms.find(reader.scope(), origin.firmSaid(), origin.placeSaid()).stream()
                .map(each -> new OriginView.Line(
                        "E" + each.id(),
                        each.name(),
                        "/enterprises/E" + each.id(),
                        String.join(
                                ui.t("matters.and"),
                                each.reasons().stream()
                                        .map(reason -> ui.t("requests.why." + reason, each.matched()))
                                        .toList()),
                        matter.enterprises().contains(each.id())))
                .toList();
    }
}
