package org.sunmao.app.resolution.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.sunmao.app.resolution.CandidateFacts;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewEntry;
import org.sunmao.app.resolution.Sitting;
import org.sunmao.app.shell.Ui;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of the desk that several pages and the script's answers share. */
public final class DeskWords {

    private static final List<String> SCRIPT =
            List.of("next", "failed", "again", "look", "lost", "all-on", "all-off", "reason-first");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeskWords() {}

    /** What the desk's script says, as a JSON object; {@code {0}} stands for what it puts in. */
    public static String forScript(Ui ui) {
        var words = new LinkedHashMap<String, String>();
        SCRIPT.forEach(word -> words.put(word, ui.t("resolution.desk." + word, "{0}")));
        return JSON.writeValueAsString(words);
    }

    /** Why an entry stands where it does: what hangs on it. */
    public static String touches(Ui ui, ReviewEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.moneyFen() != null) {
            parts.add(ui.t("resolution.touches.money", ui.money(entry.moneyFen())));
        }
        if (entry.areaSqm() != null) {
            parts.add(ui.area(entry.areaSqm()));
        }
        parts.add(ui.t("resolution.touches.rows", entry.rows()));
        return ui.t("resolution.touches", String.join(ui.t("resolution.list-comma"), parts));
    }

    /** How far the clerk has come. */
    public static String progress(Ui ui, Sitting sitting) {
        if (sitting.words() == 0) {
            return ui.t("resolution.sitting.none");
        }
        String words = sitting.words() == sitting.mentions()
                ? ui.t("resolution.sitting", sitting.words())
                : ui.t("resolution.sitting.all", sitting.words(), sitting.mentions());
        var pace = sitting.perMinute();
        return pace.isEmpty()
                ? words
                : ui.t("resolution.sitting.pace", words, String.format(Locale.ROOT, "%.1f", pace.getAsDouble()));
    }

    /** A fact of a candidate's file as it is written. */
    public static String fact(Ui ui, CandidateFacts.Fact fact) {
        try {
            return switch (fact.form()) {
                case TEXT -> fact.value();
                case MONEY -> ui.money(Long.valueOf(fact.value()));
                case AREA -> ui.area(new BigDecimal(fact.value()));
                case COUNT -> ui.number(Integer.valueOf(fact.value()));
            };
        } catch (NumberFormatException asWritten) {
            return fact.value();
        }
    }

    /** What was decided, in one sentence. */
    public static String done(Ui ui, MadeDecision decision) {
        String name = decision.mentionName().isEmpty() ? ui.unknown() : decision.mentionName();
        if (decision.isAboutFiles() && !decision.kind().equals("undo")) {
            return ui.t(
                    "resolution.done." + decision.kind(),
                    name,
                    decision.subjectName().isEmpty() ? ui.unknown() : decision.subjectName(),
                    decision.otherName().isEmpty() ? ui.unknown() : decision.otherName(),
                    decision.mentions());
        }
        String said = ui.t("resolution.done." + decision.kind(), name, decision.subjectName());
        return decision.mentions() > 1 ? ui.t("resolution.done.all", said, decision.mentions()) : said;
    }
}
