package org.sunmao.app.matters.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterState;
import org.sunmao.app.matters.Side;

/** The page of a kind in the documentation: its life cycle as a diagram in the language of Mermaid, and its states and steps as tables. */
public final class KindDrawing {

    /** What a drawn page begins with, so that one of a kind that is gone is known. */
    public static final String MARK =
            "<!-- Drawn by ./sunmao matters draw from the declaration; a word written here is lost. -->\n";

    private final MatterKind kind;
    private final Properties english;
    private final Properties chinese;

    private KindDrawing(MatterKind kind) {
        this.kind = kind;
        this.english = words(kind, "en");
        this.chinese = words(kind, "zh");
    }

    /** The page, in Markdown. */
    public static String page(MatterKind kind) {
        return new KindDrawing(kind).draw();
    }

    /** The name of its file. */
    public static String file(MatterKind kind) {
        return kind.code() + ".md";
    }

    private static Properties words(MatterKind kind, String language) {
        String file = "/messages/" + kind.words().replaceAll("\\..*", "") + "_" + language + ".properties";
        var words = new Properties();
        try (InputStream in = KindDrawing.class.getResourceAsStream(file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private String word(Properties language, String what, String code) {
        return language.getProperty(kind.key(what + "." + code), code);
    }

    private String both(String what, String code) {
        String en = word(english, what, code);
        String zh = word(chinese, what, code);
        return en.equals(zh) ? en : zh + " " + en;
    }

    private String draw() {
        var text = new StringBuilder(MARK);
        text.append("# ")
                .append(kind.code())
                .append(", numbered ")
                .append(kind.prefix())
                .append("\n\n");
        diagram(text);
        states(text);
        steps(text);
        sights(text);
        return text.toString();
    }

    private void diagram(StringBuilder text) {
        text.append("```mermaid\nstateDiagram-v2\n");
        for (MatterState state : kind.states()) {
            text.append("    state \"").append(both("state", state.code()));
            if (state.workingDays() > 0) {
                text.append(" (").append(days(state.workingDays())).append(')');
            }
            text.append("\" as ").append(id(state.code())).append('\n');
        }
        text.append("    [*] --> ").append(id(kind.first().code())).append('\n');
        for (MatterState state : kind.states()) {
            for (MatterMove move : kind.movesFrom(state.code())) {
                text.append("    ")
                        .append(id(state.code()))
                        .append(" --> ")
                        .append(id(move.to()))
                        .append(" : ")
                        .append(word(chinese, "move", move.word()))
                        .append('\n');
            }
            if (state.ends()) {
                text.append("    ").append(id(state.code())).append(" --> [*]\n");
            }
        }
        text.append("```\n\n");
    }

    private static String id(String code) {
        return code.replace('-', '_');
    }

    private static String days(int days) {
        return days + (days == 1 ? " working day" : " working days");
    }

    private void states(StringBuilder text) {
        text.append("| state | to be left within | |\n|---|---|---|\n");
        for (MatterState state : kind.states()) {
            text.append("| ")
                    .append(both("state", state.code()))
                    .append(" | ")
                    .append(state.workingDays() == 0 ? "" : days(state.workingDays()))
                    .append(" | ")
                    .append(state.ends() ? "ends here" : "")
                    .append(state.instead() == null ? "" : "may be left out for " + state.instead())
                    .append(" |\n");
        }
        text.append('\n');
    }

    private void steps(StringBuilder text) {
        text.append("| step | from | to | who | asks for | |\n|---|---|---|---|---|---|\n");
        for (MatterMove move : kind.moves()) {
            text.append("| ")
                    .append(both("move", move.word()))
                    .append(" | ")
                    .append(kind.states().stream()
                            .map(MatterState::code)
                            .filter(move.from()::contains)
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(move.to())
                    .append(" | ")
                    .append(move.actors().isEmpty() ? "the clock" : who(move.actors()))
                    .append(" | ")
                    .append(String.join(", ", move.asks()))
                    .append(" | ")
                    .append(notes(move))
                    .append(" |\n");
        }
        text.append('\n');
    }

    private static String who(List<Actor> actors) {
        return actors.stream()
                .map(actor -> actor.role().word()
                        + (actor.side() == Side.ANY ? "" : " (" + actor.side().word() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String notes(MatterMove move) {
        var notes = new ArrayList<String>();
        if (move.reasoned()) {
            notes.add("with a reason");
        }
        if (move.within() > 0) {
            notes.add("within " + days(move.within()));
        }
        if (move.aside()) {
            notes.add("nobody waits for it");
        }
        if (move.audience() != Audience.ALL) {
            notes.add("told to " + move.audience().name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", notes);
    }

    private void sights(StringBuilder text) {
        text.append("| role | sees | is told what is for |\n|---|---|---|\n");
        kind.sights()
                .forEach(seen -> text.append("| ")
                        .append(seen.role().word())
                        .append(" | ")
                        .append(seen.sight().word())
                        .append(" | ")
                        .append(seen.audience().name().toLowerCase(Locale.ROOT))
                        .append(" |\n"));
    }
}
