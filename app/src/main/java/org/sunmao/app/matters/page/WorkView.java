package org.sunmao.app.matters.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;

/**
 * What can be done with a matter and what happened to it, as one reader sees it.
 *
 * @param action where its forms are sent, without the last word
 * @param seen the moves of the state that is looked at
 * @param steps steps that the reader may take
 * @param acts what else the reader may do, in words of {@code Act}
 * @param paused whether the clock stands still
 * @param merged whether it goes on with another
 * @param part the unit for which the reader may speak of a part that does not lead; null for none
 * @param units units that can be named
 * @param parts the parts of units
 * @param promises what was promised
 * @param files files that the reader sees
 * @param handler whether files can be for those who handle it alone
 * @param timeline what happened, the newest first
 * @param thread what it came from and what came of it
 * @param outcome what became of the last word; null where nothing was said
 * @param done whether it was done
 */
public record WorkView(
        String action,
        int seen,
        List<Step> steps,
        List<String> acts,
        boolean paused,
        boolean merged,
        @Nullable String part,
        List<Choice> units,
        List<PartLine> parts,
        List<PromiseLine> promises,
        List<FileLine> files,
        boolean handler,
        List<TimelineEntry> timeline,
        ThreadView thread,
        @Nullable String outcome,
        boolean done) {

    /**
     * A step with its form.
     *
     * @param primary whether it is the first that somebody waits for
     */
    public record Step(String word, String label, boolean primary, boolean reasoned, List<Input> inputs) {

        public Step {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * An input of a form.
     *
     * @param type a word of {@code FieldType}
     * @param longest most characters; 0 where there is no such bound
     */
    public record Input(
            String name, String label, String type, int longest, List<Choice> choices, String value, boolean needed) {

        public Input {
            choices = List.copyOf(choices);
        }
    }

    /** The part of a unit. */
    public record PartLine(
            String unit,
            boolean lead,
            String state,
            State badge,
            @Nullable String due,
            String answer,
            String why,
            @Nullable String suggested) {}

    /**
     * Something promised.
     *
     * @param open whether the reader may say what became of it
     */
    public record PromiseLine(
            long id,
            String what,
            @Nullable String unit,
            String due,
            String state,
            State badge,
            boolean open,
            String why) {}

    /**
     * A file.
     *
     * @param by who added it and when
     * @param inside whether it is for those who handle the matter alone
     * @param own whether the reader may take it back
     */
    public record FileLine(long id, String name, String size, String by, boolean inside, boolean own) {}

    public WorkView {
        steps = List.copyOf(steps);
        acts = List.copyOf(acts);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
        promises = List.copyOf(promises);
        files = List.copyOf(files);
        timeline = List.copyOf(timeline);
    }

    /** The same for a page that has forms of its own for these steps, and says by itself what became of the last word. */
    public WorkView toldElsewhere(Set<String> words) {
        return of(words, parts, null, false);
    }

    /** The same for a page that has forms of its own for these steps. */
    public WorkView without(Set<String> words) {
        return of(words, parts, outcome, done);
    }

    /** The same for a kind of which one unit has the whole, so that its part says nothing. */
    public WorkView withoutParts() {
        return of(Set.of(), List.of(), outcome, done);
    }

    private WorkView of(Set<String> without, List<PartLine> shown, @Nullable String said, boolean good) {
        return new WorkView(
                action,
                seen,
                steps.stream().filter(step -> !without.contains(step.word())).toList(),
                acts,
                paused,
                merged,
                part,
                units,
                shown,
                promises,
                files,
                handler,
                timeline,
                thread,
                said,
                good);
    }

    /** Whether the reader may do this. */
    public boolean may(String act) {
        return acts.contains(act);
    }
}
