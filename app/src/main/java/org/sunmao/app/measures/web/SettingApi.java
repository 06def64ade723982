package org.sunmao.app.measures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.measures.Chosen;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Setting;

/** What the district chooses, as JSON, for everybody to read. */
@Clocked
@RestController
@Allowed
class SettingApi {

    private final SettingLines lines;
    private final BothLanguages words = new BothLanguages();

    SettingApi(SettingLines lines) {
        this.lines = lines;
    }

    record ValueJson(String value, BothLanguages.Text words) {}

    /** One version; without {@code from} it holds for all reports, without {@code at} nobody has chosen. */
    record ChosenJson(
            int version,
            String value,
            @Nullable String from,
            String by,
            @Nullable String at,
            String why) {

        static ChosenJson of(Chosen chosen) {
            return new ChosenJson(
                    chosen.version(),
                    chosen.value(),
                    chosen.from() == null ? null : chosen.from().toString(),
                    chosen.by(),
                    chosen.at() == null ? null : chosen.at().toString(),
                    chosen.why());
        }
    }

    record SettingJson(
            String id,
            BothLanguages.Text name,
            BothLanguages.Text why,
            List<ValueJson> values,
            ChosenJson now,
            List<ChosenJson> versions,
            List<String> measures) {}

    /** Every setting with every version that was chosen by the reader's moment, the newest first. */
    @GetMapping("/api/measures/settings")
    List<SettingJson> list(Reader reader) {
        return lines.list(reader.scope()).stream().map(this::json).toList();
    }

    private SettingJson json(SettingLine line) {
        Setting setting = line.setting();
        return new SettingJson(
                setting.id(),
                words.of(setting.messages() + ".name"),
                words.of(setting.messages() + ".why"),
                setting.values().stream()
                        .map(value -> new ValueJson(value, words.of(setting.messages() + ".value." + value)))
                        .toList(),
                ChosenJson.of(line.now()),
                line.versions().stream().map(ChosenJson::of).toList(),
                line.measures().stream().map(Definition::id).toList());
    }
}
