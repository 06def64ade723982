package org.sunmao.app.awards.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.awards.Said;
import org.sunmao.app.awards.desk.ApplicationDesk.Cell;
import org.sunmao.app.awards.rules.SaidCells;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.page.Cells;
import org.sunmao.app.policies.page.PolicyWords;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** The cells of a form: shown with what was said before, and read into what is kept. */
final class CellForm {

    private static final int LONGEST_EVIDENCE = 200;

    private final Ui ui;
    private final PolicyWords words;
    private final Fitted fitted;

    CellForm(Ui ui, Fitted fitted) {
        this.ui = ui;
        this.words = new PolicyWords(ui);
        this.fitted = fitted;
    }

    /**
     * A form read.
     *
     * @param wrong cells that could not be read, or of which nothing says what shows them
     */
    record Read(List<Cell> cells, Set<String> wrong) {}

    /**
     * Reads these cells.
     *
     * @param all whether each has to be filled in
     * @param shown whether something else shows what is said, so that no word need
     */
    static Read read(List<String> cells, Map<String, String> form, boolean all, boolean shown) {
        var read = new ArrayList<Cell>();
        var wrong = new LinkedHashSet<String>();
        for (String cell : cells) {
            String typed = form.getOrDefault("value-" + name(cell), "").strip();
            String evidence = form.getOrDefault("evidence-" + name(cell), "").strip();
            Optional<String> value = value(cell, typed);
            boolean skipped = typed.isEmpty() && !all;
            if (!skipped && (value.isEmpty() || evidence.isEmpty() && !shown || evidence.length() > LONGEST_EVIDENCE)) {
                wrong.add(cell);
            } else if (!skipped) {
                read.add(new Cell(cell, value.get(), evidence.isEmpty() ? "-" : evidence));
            }
        }
        return new Read(read, wrong);
    }

    static String name(String cell) {
        return cell.replace(':', '-');
    }

    private static Optional<String> value(String cell, String typed) {
        Optional<Base> base = Said.base(cell);
        if (base.isPresent()) {
            return Cells.figure(base.get(), typed)
                    .filter(figure -> figure.signum() > 0)
                    .map(BigDecimal::toPlainString);
        }
        return Said.attribute(cell).flatMap(attribute -> Cells.fact(attribute, typed));
    }

    /**
     * The inputs of these cells.
     *
     * @param typed what was typed and not taken; empty where nothing was
     * @param fills whether an input begins with what counts so far
     */
    List<CellInput> inputs(
            Reader reader,
            List<String> cells,
            SaidCells said,
            Map<String, String> typed,
            Set<String> wrong,
            boolean fills) {
        var inputs = new ArrayList<CellInput>();
        for (String cell : cells) {
            Said applicant = said.applicant(cell).orElse(null);
            Said checker = said.checker(cell).orElse(null);
            Said counting = checker == null ? applicant : checker;
            String before = fills && counting != null ? plain(cell, counting.value()) : "";
            inputs.add(new CellInput(
                    name(cell),
                    label(cell),
                    hint(cell),
                    choices(cell),
                    applicant == null ? "" : text(cell, applicant.value()),
                    applicant == null ? "" : Masking.text(applicant.evidence(), reader.scope()),
                    checker == null ? "" : text(cell, checker.value()),
                    checker == null ? "" : Masking.text(checker.evidence(), reader.scope()),
                    typed.getOrDefault("value-" + name(cell), before),
                    typed.getOrDefault("evidence-" + name(cell), ""),
                    wrong.contains(cell)));
        }
        return inputs;
    }

    private String label(String cell) {
        return Said.base(cell)
                .map(words::name)
                .orElseGet(() -> Said.attribute(cell).map(words::attribute).orElse(cell));
    }

    private String hint(String cell) {
        Optional<Base> base = Said.base(cell);
        if (base.isPresent()) {
            return ui.t("policies.fit.figure." + base.get().unit().word());
        }
        return switch (attribute(cell).kind()) {
            case MONEY -> ui.t("policies.fit.figure.fen");
            case DATE -> ui.t("awards.hint.date");
            case CODE -> ui.t("awards.hint.code");
            case NUMBER -> ui.t("awards.hint.number");
            default -> ui.t("awards.hint.text");
        };
    }

    private static Attribute attribute(String cell) {
        return Said.attribute(cell).orElseThrow(() -> new IllegalArgumentException(cell));
    }

    /** What the clause asks for, where it names values. */
    private List<Choice> choices(String cell) {
        Attribute attribute = Said.attribute(cell).orElse(null);
        if (attribute == null
                || attribute.kind() == Attribute.Kind.CODE
                || attribute.kind().ranged()) {
            return List.of();
        }
        var values = new LinkedHashSet<String>();
        if (attribute.kind() == Attribute.Kind.YES_NO) {
            values.addAll(List.of("yes", "no"));
        }
        fitted.fit().checks().stream()
                .map(Fit.Check::leaf)
                .filter(leaf -> leaf.attribute() == attribute)
                .filter(Condition.OneOf.class::isInstance)
                .forEach(leaf -> values.addAll(((Condition.OneOf) leaf).values()));
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("matters.choose"))));
        values.forEach(value -> choices.add(new Choice(value, words.value(attribute, value))));
        if (attribute.kind() != Attribute.Kind.YES_NO) {
            choices.add(new Choice("-", ui.t("awards.cell.none-of-these")));
        }
        return choices;
    }

    private String text(String cell, String value) {
        return Said.base(cell)
                .map(base -> words.base(base, new BigDecimal(value)))
                .orElseGet(() -> words.value(attribute(cell), value));
    }

    /** As somebody would type it. */
    private static String plain(String cell, String value) {
        boolean money =
                Said.base(cell).map(base -> base.unit() == Base.Unit.FEN).orElse(false)
                        || Said.attribute(cell)
                                .map(each -> each.kind() == Attribute.Kind.MONEY)
                                .orElse(false);
        return money
                ? new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString()
                : value;
    }
}
