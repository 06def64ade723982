package org.sunmao.app.campaigns.web;

import java.util.List;
import java.util.Map;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** Reads a form of a campaign. */
final class Form extends FormReader {

    Form(Map<String, String> said, Ui ui) {
        super(said, ui, "campaigns");
    }

    /** A region by six digits, or by its name where one alone has it. */
    String region(String name) {
        String typed = typed(name);
        List<Region> found = typed.matches("[0-9]{6}")
                ? Regions.findByCode(typed).map(List::of).orElse(List.of())
                : Regions.listByName(typed);
        if (found.size() != 1) {
            refuse(name);
            return "";
        }
        return found.get(0).code();
    }
}
