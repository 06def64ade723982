package org.sunmao.app.scenarios.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.scenarios.ScenarioEnquiry;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes enquiries ready for pages. */
@Component
class EnquiryLines {

    private final Matters matters;

    EnquiryLines(Matters matters) {
        this.matters = matters;
    }

    /** In their order, as far as their matters are open. */
    List<EnquiryLine> of(Reader reader, Ui ui, List<ScenarioEnquiry> enquiries) {
        Map<Long, Matter> found =
                matters
                        .list(
                                reader.scope(),
                                enquiries.stream()
                                        .map(ScenarioEnquiry::matter)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Matter::id, Function.identity()));
        return enquiries.stream()
                .filter(each -> found.containsKey(each.matter()))
                .map(each -> line(reader, ui, each, Objects.requireNonNull(found.get(each.matter()))))
                .toList();
    }

    EnquiryLine line(Reader reader, Ui ui, ScenarioEnquiry each, Matter matter) {
        return new EnquiryLine(
                each.id(),
                "/scenarios/enquiries/" + each.id(),
                Masking.text(matter.title(), reader.scope()),
                "/scenarios/items/" + matter.id(),
                ui.t("scenarios.intent." + matter.kind() + "." + each.intent()),
                each.company() == null ? "" : each.company(),
                ui.time(each.askedAt()),
                each.ended() ? "" : ui.date(each.keepUntil()),
                ui.t("scenarios.enquiry.state." + each.state()),
                switch (each.state()) {
                    case "open" -> State.CURRENT;
                    case "answered" -> State.DONE;
                    default -> State.ENDED;
                },
                each.match() == null ? null : "/scenarios/matches/" + each.match());
    }
}
