package org.sunmao.app.conflicts.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.conflicts.Side;
import org.sunmao.app.conflicts.SourceLine;
import org.sunmao.app.conflicts.store.Board;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.places.Street;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Words conflicts for readers: names of subjects that they may see, values in their notation, personal data under its mask. */
@Component
class ConflictWords {

    private static final Set<String> OF_BUILDINGS = Set.of("registered-at", "taxed-at", "present");
    private static final Set<String> OF_ENTERPRISES = Set.of("let", "held", "committed");
    private static final Set<String> AREAS = Set.of("gross-area", "rentable-area", "units-sum");
    private static final Pattern FEN = Pattern.compile("-?\\d{1,17}");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern FOREIGN = Pattern.compile("(-?\\d{1,17}) ([A-Z]{3})");

    private final Board board;
    private final Buildings buildings;
    private final ConflictKinds kinds;

    ConflictWords(Board board, Buildings buildings, ConflictKinds kinds) {
        this.board = board;
        this.buildings = buildings;
        this.kinds = kinds;
    }

    /** Today, as the district counts. */
    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    /** The name in the page's language. */
    static String name(Ui ui, String zh, String en) {
        return ui.language() == Language.ZH || en.isBlank() ? zh : en;
    }

    /** The department of a source; the source's name where no department is known. */
    static String department(Ui ui, Map<String, SourceLine> sources, @Nullable String code) {
        SourceLine source = code == null ? null : sources.get(code);
        if (source == null) {
            return code == null ? ui.unknown() : code;
        }
        return source.departmentZh().isBlank()
                ? name(ui, source.nameZh(), source.nameEn())
                : name(ui, source.departmentZh(), source.departmentEn());
    }

    /** Words the conflicts of one page; names are looked up once for all of them. */
    Page page(Reader reader, Ui ui, List<Conflict> conflicts) {
        var ids = new LinkedHashSet<Long>();
        conflicts.forEach(conflict -> conflict.sides().forEach(side -> {
            if (named(side) && ID.matcher(String.valueOf(side.value())).matches()) {
                ids.add(Long.valueOf(String.valueOf(side.value())));
            }
        }));
        Scope scope = reader.scope();
        return new Page(ui, scope, board.sources(scope), board.names(scope, ids), buildings.listStreets(scope));
    }

    private static boolean named(Side side) {
        return OF_BUILDINGS.contains(side.say())
                || OF_ENTERPRISES.contains(side.say()) && !Boolean.FALSE.equals(side.linked());
    }

    static State state(String state) {
        return switch (state) {
            case "asked" -> State.RUNNING;
            case "accepted", "closed" -> State.DONE;
            case "stands", "returned" -> State.REVIEW;
            case "corrected" -> State.DUE;
            default -> State.CONFLICT;
        };
    }

    private static State severity(String severity) {
        return switch (severity) {
            case "high" -> State.CONFLICT;
            case "middle" -> State.PROVISIONAL;
            default -> State.UNKNOWN;
        };
    }

    /** The words of one page. */
    final class Page {

        private final Ui ui;
        private final Scope scope;
        private final Map<String, SourceLine> sources;
        private final Map<Long, String> names;
        private final List<Street> streets;

        Page(Ui ui, Scope scope, Map<String, SourceLine> sources, Map<Long, String> names, List<Street> streets) {
            this.ui = ui;
            this.scope = scope;
            this.sources = sources;
            this.names = names;
            this.streets = streets;
        }

        ConflictLine line(Conflict conflict) {
            String file = file(conflict.aboutBuilding(), conflict.subjectId());
            String id = file.substring(file.lastIndexOf('/') + 1);
            LocalDate since = conflict.firstSeen().atZone(Formats.ZONE).toLocalDate();
            return new ConflictLine(
                    conflict.id(),
                    "/conflicts/" + conflict.id(),
                    ui.t("conflicts.kind." + conflict.kind()),
                    ui.t("conflicts.severity." + conflict.severity()),
                    severity(conflict.severity()),
                    conflict.subjectName() == null ? id : conflict.subjectName(),
                    file,
                    where(conflict),
                    street(conflict.streetCode()),
                    conflict.sides().stream().map(side -> side(conflict, side)).toList(),
                    conflict.owner() == null ? null : department(ui, sources, conflict.owner()),
                    size(conflict),
                    kinds.find(conflict.kind()).map(ConflictKind::size).orElse(null) == ConflictKind.Size.SQM,
                    conflict.firstSeen(),
                    Math.max(0, ChronoUnit.DAYS.between(since, today())),
                    ui.t("conflicts.state." + conflict.state()),
                    state(conflict.state()),
                    conflict.state().equals("asked") ? conflict.dueOn() : null,
                    conflict.overdue(today()));
        }

        private @Nullable String where(Conflict conflict) {
            String building = conflict.aboutBuilding() ? null : conflict.buildingName();
            if (conflict.unit() == null) {
                return building;
            }
            return building == null ? conflict.unit() : building + " " + conflict.unit();
        }

        @Nullable
        String street(@Nullable String code) {
            return streets.stream()
                    .filter(street -> street.code().equals(code))
                    .map(street -> name(ui, street.nameZh(), street.nameEn()))
                    .findFirst()
                    .orElse(code);
        }

        private @Nullable String size(Conflict conflict) {
            ConflictKind.Size unit =
                    kinds.find(conflict.kind()).map(ConflictKind::size).orElse(null);
            BigDecimal size = conflict.size();
            if (unit == null || size == null) {
                return null;
            }
            return unit == ConflictKind.Size.FEN ? ui.money(size.longValue()) : ui.area(size);
        }

        private SideLine side(Conflict conflict, Side side) {
            SourceLine source = side.source() == null ? null : sources.get(side.source());
            String value = value(side);
            String key = "conflicts.say." + side.say();
            boolean nobody = value.isEmpty() && OF_ENTERPRISES.contains(side.say());
            String text = ui.t(nobody ? key + ".somebody" : key, value, side.note() == null ? "" : note(side));
            return new SideLine(
                    side.source(),
                    source == null ? ui.unknown() : name(ui, source.nameZh(), source.nameEn()),
                    department(ui, sources, side.source()),
                    text,
                    side.value(),
                    side.date(),
                    href(side),
                    rows(conflict, side));
        }

        /** The value alone. */
        String value(Side side) {
            String value = side.value() == null ? "" : side.value();
            if (named(side)) {
                String name = ID.matcher(value).matches() ? names.get(Long.valueOf(value)) : null;
                return value.isEmpty()
                        ? ""
                        : name == null ? (OF_BUILDINGS.contains(side.say()) ? "B" : "E") + value : name;
            }
            return valueOf(side.say(), value);
        }

        /** A value of an attribute. */
        String valueOf(String attribute, String value) {
            if (attribute.equals("registered-capital")) {
                return money(value);
            }
            if (AREAS.contains(attribute)) {
                return area(value);
            }
            if (attribute.equals("status") || attribute.equals("cancelled")) {
                return ui.tOr("enterprises.registration." + value, value);
            }
            return Masking.text(value, scope);
        }

        private String note(Side side) {
            String note = String.valueOf(side.note());
            return side.say().equals("held") || side.say().equals("committed")
                    ? area(note)
                    : ui.number(new BigDecimal(note));
        }

        private String area(String value) {
            return orText(value, () -> ui.area(new BigDecimal(value)));
        }

        private String money(String value) {
            var foreign = FOREIGN.matcher(value);
            if (foreign.matches()) {
                return ui.number(new BigDecimal(foreign.group(1)).movePointLeft(2)) + " " + foreign.group(2);
            }
            return FEN.matcher(value).matches() ? ui.money(Long.valueOf(value)) : Masking.text(value, scope);
        }

        private String orText(String value, Supplier<String> formatted) {
            try {
                return formatted.get();
            } catch (NumberFormatException notANumber) {
                return Masking.text(value, scope);
            }
        }

        private @Nullable String href(Side side) {
            String value = side.value();
            if (!named(side)
                    || value == null
                    || !ID.matcher(value).matches()
                    || !names.containsKey(Long.valueOf(value))) {
                return null;
            }
            return file(OF_BUILDINGS.contains(side.say()), Long.parseLong(value));
        }

        /** Where the rows behind a side are shown: beside the value of the file, the unit or the month. */
        private @Nullable String rows(Conflict conflict, Side side) {
            String file = file(conflict.aboutBuilding(), conflict.subjectId());
            return switch (side.say()) {
                case "vacant", "let", "held", "committed" -> file + "/rows?unit=" + conflict.what();
                case "present" -> side.unit() == null ? null : file + "/rows?unit=" + side.unit();
                case "cancelled" -> file + "/rows?attribute=status";
                case "registered-at" -> file + "/rows?attribute=registered-address";
                case "taxed" ->
                    scope.tax() == TaxSight.EXACT && side.date() != null
                            ? file + "/rows?month=" + side.date().toString().substring(0, 7)
                            : null;
                case "units-sum" -> file + "/plan";
                case "lit", "dark", "taxed-at" -> null;
                default -> file + "/rows?attribute=" + side.say();
            };
        }
    }

    static String file(boolean building, long id) {
        return building ? "/buildings/B" + id : "/enterprises/E" + id;
    }
}
