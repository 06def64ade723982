package org.sunmao.app.awards.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.awards.Said;
import org.sunmao.app.awards.Sheet;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Facts;

/** What is said in an application, cell by cell: what was found when it was checked counts before what the applicant says, the newest of a side before the others. */
public final class SaidCells {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, Said> applicant = new LinkedHashMap<>();
    private final Map<String, Said> checker = new LinkedHashMap<>();

    /** @param lines in the order in which they were said */
    public SaidCells(List<Said> lines) {
        lines.forEach(line -> (line.checker() ? checker : applicant).put(line.cell(), line));
    }

    /** The cells in the order in which they were first said. */
    public List<String> cells() {
        var cells = new ArrayList<>(applicant.keySet());
        checker.keySet().stream().filter(cell -> !cells.contains(cell)).forEach(cells::add);
        return cells;
    }

    /** What the applicant said last. */
    public Optional<Said> applicant(String cell) {
        return Optional.ofNullable(applicant.get(cell));
    }

    /** What was found last, unless the applicant said something else since. */
    public Optional<Said> checker(String cell) {
        Said found = checker.get(cell);
        Said said = applicant.get(cell);
        boolean older = found != null && said != null && found.at().isBefore(said.at());
        return older ? Optional.empty() : Optional.ofNullable(found);
    }

    /** Cells that nobody has checked since the applicant spoke of them. */
    public List<String> unchecked() {
        return cells().stream().filter(cell -> checker(cell).isEmpty()).toList();
    }

    private Said counting(String cell) {
        return checker(cell).orElseGet(() -> applicant(cell).orElseThrow());
    }

    /** The figures that count. */
    public Map<Base, BigDecimal> figures() {
        var figures = new EnumMap<Base, BigDecimal>(Base.class);
        for (String cell : cells()) {
            Said.base(cell)
                    .ifPresent(base ->
                            figures.put(base, new BigDecimal(counting(cell).value())));
        }
        return figures;
    }

    /** The facts that count, with whose word they are. */
    public Facts facts() {
        var facts = new EnumMap<Attribute, Facts.Fact>(Attribute.class);
        for (String cell : cells()) {
            Said said = counting(cell);
            Said.attribute(cell)
                    .ifPresent(attribute -> facts.put(
                            attribute,
                            new Facts.Fact(
                                    List.of(said.value()),
                                    attribute.kind() != Attribute.Kind.LABELS,
                                    said.checker() ? Sheet.CHECKER : Sheet.APPLICANT,
                                    LocalDate.ofInstant(said.at(), ZONE))));
        }
        return new Facts(facts);
    }
}
