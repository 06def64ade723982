package org.sunmao.app.intake.fields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sunmao.app.intake.fields.Parsed.Problem;
import org.sunmao.app.intake.files.CellNote;

/** The reading of one row in the making. */
final class RowDraft {

    private static final Set<String> VACANT =
            Set.of("空置", "空", "空房", "空室", "空闲", "闲置", "待租", "未租", "未出租", "待出租", "招租", "招租中", "空置中", "vacant");
    private static final Set<FieldType> QUANTITIES = EnumSet.of(FieldType.AREA_SQM, FieldType.MONEY, FieldType.INTEGER);

    /** Numbers that map software gives the shapes of one layer; another layer counts from one again. */
    private static final Pattern SHAPE_NUMBER = Pattern.compile("(?i)(?:objectid|ogc_fid|fid|gid|oid)(?:_?\\d)?");

    private static final Pattern STANDARD = Pattern.compile("(.+?)[(（]((?:GB|DB|Q/|T/|[A-Z]{2,})[^)）]*)[)）]");

    private final ColumnMapping mapping;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Map<Field, Problem> unreadable = new EnumMap<>(Field.class);
    private final List<RowIssue> issues = new ArrayList<>();

    RowDraft(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    /** The first header with this meaning; asked for only where something is wrong. */
    private String header(Field field) {
        for (Map.Entry<String, Field> column : mapping.columns().entrySet()) {
            if (column.getValue() == field) {
                return column.getKey();
            }
        }
        return "";
    }

    void read(String header, Field field, String cell, List<String> noteCodes) {
        if (values.containsKey(field)) {
            return;
        }
        if (noteCodes.contains("formula.error") || noteCodes.contains("formula.no-value")) {
            issues.add(warning(header, field, new Problem("cell.formula-error", cell, field.code())));
        } else if (noteCodes.contains("number.digits-lost") && field.type() == FieldType.CODE) {
            // A spreadsheet program keeps 15 digits of a number; the rest of the code is gone and may be another's.
            unreadable(header, field, new Problem("code.digits-lost", cell, "text cell"));
        } else if (noteCodes.contains("merged.filled") && QUANTITIES.contains(field.type())) {
            issues.add(warning(header, field, new Problem("value.shared", cell, "")));
        } else if (field == Field.TENANT_NAME && VACANT.contains(cell.strip())) {
            values.putIfAbsent(Field.OCCUPANCY_STATE, "空置");
        } else if (field == Field.LEASE_PERIOD) {
            leasePeriod(header, cell);
        } else {
            keep(header, field, FieldReaders.read(field, cell, mapping.units().get(field.code())));
            if (field == Field.GRADE) {
                gradeStandard();
            }
        }
    }

    /** 超甲级（GB/T 39069-2020) says the grade and the standard it was graded by. */
    private void gradeStandard() {
        Matcher m = STANDARD.matcher(values.getOrDefault(Field.GRADE, ""));
        if (m.matches()) {
            values.put(Field.GRADE, m.group(1).strip());
            values.putIfAbsent(Field.GRADE_STANDARD, m.group(2).strip());
        }
    }

    private void keep(String header, Field field, Parsed parsed) {
        if (parsed instanceof Problem problem) {
            unreadable(header, field, problem);
        } else if (parsed instanceof Parsed.Value read) {
            String canonical = read.value().canonical();
            if (field == Field.ENTERPRISE_NAME || field == Field.TENANT_NAME) {
                canonical = withoutLabels(canonical);
            }
            if (field == Field.BUILDING_CODE && SHAPE_NUMBER.matcher(header).matches()) {
                canonical = header + " " + canonical;
            }
            boolean older = field == Field.CREDIT_CODE && Codes.registrationNumber(canonical);
            values.putIfAbsent(older ? Field.REGISTRATION_NUMBER : field, canonical);
            if (read.remark() != null) {
                issues.add(warning(header, field, read.remark()));
            }
        }
    }

    private String withoutLabels(String name) {
        NameLabels.Split split = NameLabels.of(name);
        if (!split.labels().isEmpty()) {
            values.merge(Field.LABEL, String.join("\n", split.labels()), (one, other) -> one + "\n" + other);
        }
        return split.name();
    }

    private void leasePeriod(String header, String cell) {
        LeasePeriods.find(cell)
                .ifPresentOrElse(
                        period -> {
                            keep(header, Field.LEASE_START, FieldReaders.read(Field.LEASE_START, period.start(), null));
                            keep(header, Field.LEASE_END, FieldReaders.read(Field.LEASE_END, period.end(), null));
                        },
                        () -> keep(header, Field.LEASE_PERIOD, FieldReaders.read(Field.LEASE_PERIOD, cell, null)));
    }

    /** 东海西路 | 17 is 东海西路17号, unless a column has the whole address. */
    private void roadAndNumber() {
        String road = values.remove(Field.ROAD);
        String number = values.remove(Field.HOUSE_NUMBER);
        if (road != null && !road.isBlank()) {
            values.putIfAbsent(Field.ADDRESS, HouseNumbers.behind(road, number == null ? "" : number));
        } else if (number != null && HouseNumbers.namesRoad(number)) {
            values.putIfAbsent(Field.ADDRESS, number);
        }
    }

    private void unreadable(String header, Field field, Problem problem) {
        unreadable.put(field, problem);
        issues.add(warning(header, field, problem));
    }

    void noteRow(CellNote note) {
        Field about = mapping.kind().requirements().get(0).stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        issues.add(new RowIssue("", about, note.code(), note.found(), note.expected(), Severity.WARNING));
    }

    RowReading finish() {
        values.remove(Field.LEASE_PERIOD, "");
        roadAndNumber();
        new RowCoordinates(mapping, values).settle((field, problem) -> {
            issues.add(warning(header(field), field, problem));
        });
        for (Set<Field> anyOf : mapping.kind().requirements()) {
            boolean said = anyOf.stream().anyMatch(values::containsKey)
                    || anyOf.contains(Field.ROOM) && values.containsKey(Field.FLOOR);
            if (!said) {
                refuse(anyOf);
            }
        }
        return new RowReading(values, issues);
    }

    private void refuse(Set<Field> anyOf) {
        Set<Field> ordered = anyOf.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
        Field field = ordered.stream()
                .filter(unreadable::containsKey)
                .findFirst()
                .orElse(ordered.iterator().next());
        Problem problem = unreadable.get(field);
        String expected = ordered.stream().map(Field::code).collect(Collectors.joining("|"));
        String code = problem == null ? "field.required" : problem.code();
        String found = problem == null ? "" : problem.found();
        issues.removeIf(issue ->
                problem != null && issue.field() == field && issue.code().equals(problem.code()));
        issues.add(new RowIssue(header(field), field, code, found, expected, Severity.REFUSED));
    }

    private static RowIssue warning(String header, Field field, Problem problem) {
        return new RowIssue(header, field, problem.code(), problem.found(), problem.expected(), Severity.WARNING);
    }
}
