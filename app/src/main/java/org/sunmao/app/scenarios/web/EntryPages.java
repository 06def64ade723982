package org.sunmao.app.scenarios.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sunmao.app.access.Reader;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.store.ScenarioEnquiryBook.Asked;
import org.sunmao.app.shell.Ui;

/** The public page of something that is released, with the form by which anybody answers it. */
@Component
class EntryPages {

    private final ItemLines lines;

    EntryPages(ItemLines lines) {
        this.lines = lines;
    }

    /**
     * Fills the page.
     *
     * @param asked what was typed
     * @param refused the word of why it was not kept; null where nothing was sent
     */
    void fill(Model model, Entry entry, Asked asked, @Nullable String refused, Reader reader, Ui ui) {
        model.addAttribute("line", lines.line(ui, entry));
        model.addAttribute("opportunity", entry.sort() == Sort.OPPORTUNITY);
        model.addAttribute("said", ItemLines.said(reader, ui, entry.sort(), entry.content(), false));
        model.addAttribute("day", ui.date(entry.releasedOn()));
        model.addAttribute("edition", entry.edition());
        model.addAttribute("open", entry.state().equals("open"));
        model.addAttribute("asked", asked);
        model.addAttribute("refused", refused == null ? null : ui.t("scenarios.ask.refused." + refused));
    }
}
