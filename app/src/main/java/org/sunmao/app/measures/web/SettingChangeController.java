package org.sunmao.app.measures.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Setting;
import org.sunmao.app.measures.settings.SettingDesk;
import org.sunmao.app.measures.settings.SettingPreview;

/** Choosing anew, which is the district office's work, after a look at what it moves and with a reason. */
@Controller
@Allowed(Role.OFFICE)
class SettingChangeController {

    private final Measures measures;
    private final SettingLines lines;
    private final SettingPreview preview;
    private final SettingDesk desk;

    SettingChangeController(Measures measures, SettingLines lines, SettingPreview preview, SettingDesk desk) {
        this.measures = measures;
        this.lines = lines;
        this.preview = preview;
        this.desk = desk;
    }

    /**
     * Adds a version.
     *
     * @param seen the newest version when the preview was made
     */
    @PostMapping(SettingController.SETTING)
    String choose(
            @PathVariable String setting,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String why,
            Reader reader,
            Model model) {
        Setting found = SettingController.find(measures, setting);
        var form = new SettingForm(value, from, why, "");
        if (form.isMonthWrong() || why.isBlank()) {
            return again(model, found, form.with("why"), reader);
        }
        return switch (desk.choose(reader, found, seen, value, form.month(), why.strip())) {
            case SAVED -> "redirect:/measures/settings/" + found.id() + "?said=saved";
            case UNCHANGED -> "redirect:/measures/settings/" + found.id() + "?said=unchanged";
            case OVERTAKEN -> again(model, found, form.with("overtaken"), reader);
            case NO_SUCH_VALUE -> again(model, found, form.with("value"), reader);
        };
    }

    private String again(Model model, Setting setting, SettingForm form, Reader reader) {
        return SettingController.page(model, lines.line(setting, reader.scope()), form, preview, reader);
    }
}
