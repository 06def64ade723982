package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.ChangedLink;
import org.sunmao.app.resolution.KeptModel;
import org.sunmao.app.resolution.LinkChange;
import org.sunmao.app.resolution.ModelComparison;
import org.sunmao.app.resolution.ModelComparisons;
import org.sunmao.app.resolution.ModelDesk;
import org.sunmao.app.resolution.WeightLine;

/**
 * A model as its page shows it.
 *
 * @param model the model
 * @param active id of the model in use
 * @param weights its weights
 * @param state how far a comparison in the background is, null where none runs
 * @param comparison what it would change against the model in use, null where nobody asked yet
 * @param examples some of the links
 * @param goesBack whether it may be activated without a comparison, because the model in use cannot be read
 */
public record ModelPage(
        KeptModel model,
        String active,
        ModelDesk.Weights weights,
        ModelComparisons.@Nullable State state,
        @Nullable ModelComparison comparison,
        List<ChangedLink> examples,
        boolean goesBack) {

    private static final int SHOWN = 15;

    public ModelPage {
        examples = List.copyOf(examples);
    }

    /** Whether a comparison runs or waits to run. */
    public boolean comparing() {
        return state != null && !state.failed();
    }

    /** The examples of this kind, as many as a person reads. */
    public List<ChangedLink> examples(LinkChange change) {
        return examples.stream().filter(e -> e.change() == change).limit(SHOWN).toList();
    }

    /** Whether this is the first kind of change that there are examples of. */
    public boolean firstOf(LinkChange change) {
        return !examples.isEmpty()
                && examples.stream()
                        .map(ChangedLink::change)
                        .min(LinkChange::compareTo)
                        .equals(Optional.of(change));
    }

    /** What is compared, in the order of the model. */
    public List<String> comparisons() {
        return lines().stream().map(WeightLine::comparison).distinct().toList();
    }

    /** The weights of one comparison. */
    public List<WeightLine> lines(String comparison) {
        return lines().stream().filter(w -> w.comparison().equals(comparison)).toList();
    }

    private List<WeightLine> lines() {
        return weights.lines() == null ? List.of() : weights.lines();
    }

    /** Style of a bar from the middle to its weight. */
    public static String bar(WeightLine line) {
        return String.format(Locale.ROOT, "width: %.1f%%", line.barPercent());
    }

    /** Style of the mark where the other model's weight lies. */
    public static String mark(double bits) {
        return String.format(Locale.ROOT, "left: %.1f%%", WeightLine.percent(bits));
    }
}
