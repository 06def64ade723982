package org.sunmao.app.measures.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Setting;
import org.sunmao.app.measures.settings.SettingPreview;

/** What the district chooses, for everybody to read; and for the office what another choice would move. */
@Clocked
@Controller
@Allowed
class SettingController {

    static final String SETTING = "/measures/settings/{setting:[a-z0-9-]+}";

    private final Measures measures;
    private final SettingLines lines;
    private final SettingPreview preview;

    SettingController(Measures measures, SettingLines lines, SettingPreview preview) {
        this.measures = measures;
        this.lines = lines;
        this.preview = preview;
    }

    @GetMapping("/measures/settings")
    String list(Reader reader, Model model) {
        model.addAttribute("lines", lines.list(reader.scope()));
        model.addAttribute("reads", !reader.is(Role.ENTERPRISE));
        return "measures/settings";
    }

    /**
     * One setting with its versions.
     *
     * @param value with one of its values: what would be if it were chosen
     * @param from the first month whose reports it would hold for, empty for all
     */
    @GetMapping(SETTING)
    String setting(
            @PathVariable String setting,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String said,
            Reader reader,
            Model model) {
        SettingLine line = lines.line(find(measures, setting), reader.scope());
        return page(model, line, new SettingForm(value, from, "", fault(said)), preview, reader);
    }

    private static String fault(String said) {
        return said.equals("unchanged") || said.equals("saved") ? said : "";
    }

    static Setting find(Measures measures, String id) {
        return measures.findSetting(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String page(Model model, SettingLine line, SettingForm form, SettingPreview preview, Reader reader) {
        boolean may = reader.is(Role.OFFICE) && !reader.scope().clocks().areSet();
        SettingForm checked = form.isMonthWrong() ? form.with("month") : form;
        boolean shows = may && line.setting().values().contains(form.value()) && !form.isMonthWrong();
        model.addAttribute("line", line);
        model.addAttribute("form", checked);
        model.addAttribute("may", may);
        model.addAttribute("reads", !reader.is(Role.ENTERPRISE));
        model.addAttribute("shows", shows);
        model.addAttribute("month", form.month());
        model.addAttribute(
                "moved", shows ? preview.list(reader.scope(), line.setting(), form.value(), form.month()) : List.of());
        return "measures/setting";
    }
}
