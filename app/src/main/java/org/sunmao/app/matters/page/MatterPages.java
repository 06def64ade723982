package org.sunmao.app.matters.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterEvent;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Part;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.Standing;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.matters.store.Units;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;

/** Makes the work of a matter ready for a page, in the page's language and as far as the reader sees and may. */
@Component
public class MatterPages {

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final MatterTime time;
    private final Units units;
    private final MatterFiles files;
    private final ThreadPages threads;

    MatterPages(
            Matters matters,
            MatterKinds kinds,
            MatterDesk desk,
            MatterTime time,
            Units units,
            MatterFiles files,
            ThreadPages threads) {
        this.matters = matters;
        this.kinds = kinds;
        this.desk = desk;
        this.time = time;
        this.units = units;
        this.files = files;
        this.threads = threads;
    }

    /** The units that handle matters by code, in the page's language. */
    public Map<String, String> unitNames(Reader reader, Ui ui) {
        var names = new HashMap<String, String>();
        units.list(reader)
                .forEach(unit -> names.put(unit.code(), ui.language() == Language.ZH ? unit.nameZh() : unit.nameEn()));
        return names;
    }

    /** A matter by itself, as a form names what it grows from: its kind, number, title and state. */
    public ThreadView.Knot knot(Reader reader, Ui ui, Matter matter) {
        return threads.knot(reader, ui, matter);
    }

    /** How pressing a matter is, by its clock. */
    public State badge(Matter matter) {
        if (!matter.open()) {
            return State.ENDED;
        }
        LocalDate due = matter.dueOn();
        if (matter.pausedOn() != null || due == null) {
            return State.RUNNING;
        }
        return matter.late(time.today()) ? State.OVERDUE : time.left(due) <= 1 ? State.DUE : State.RUNNING;
    }

    /** What a state of a kind is called. */
    public String state(Ui ui, Matter matter) {
        return ui.t(kinds.of(matter).key("state." + matter.state()));
    }

    /** A sentence on the matter's clock; empty where it has none. */
    public String clock(Ui ui, Matter matter) {
        LocalDate due = matter.dueOn();
        if (matter.pausedOn() != null && matter.mergedInto() == null) {
            return ui.t("matters.clock.paused", ui.date(matter.pausedOn()));
        }
        if (due == null) {
            return "";
        }
        int left = time.left(due);
        String said = matter.late(time.today())
                ? ui.t("matters.clock.late", ui.date(due), Math.max(1, -left))
                : ui.t("matters.clock.due", ui.date(due), left);
        return time.isSettled(due) ? said : said + ui.t("matters.clock.provisional");
    }

    /**
     * The work of a matter.
     *
     * @param names the units ({@link #unitNames})
     * @param outcome the word that the address says of the last word; null where it says none
     */
    public WorkView view(Reader reader, Ui ui, Matter matter, Map<String, String> names, @Nullable String outcome) {
        MatterKind kind = kinds.of(matter);
        Standing standing = desk.standing(reader);
        List<Choice> choices = names.entrySet().stream()
                .map(unit -> new Choice(unit.getKey(), unit.getValue()))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
        List<String> acts = desk.listActs(standing, matter).stream()
                .filter(act -> isPossible(act, matter))
                .map(Act::word)
                .toList();
        return new WorkView(
                "/matters/" + matter.id(),
                matter.moves(),
                steps(standing, ui, matter, kind, choices),
                acts,
                matter.pausedOn() != null,
                matter.mergedInto() != null,
                ownPart(standing, matter),
                choices,
                matters.parts(reader.scope(), matter.id()).stream()
                        .map(part -> part(ui, part, names, reader))
                        .toList(),
                promises(reader, ui, matter, names, acts.contains(Act.PROMISE.word())),
                files.list(reader, matter).stream()
                        .map(file -> file(reader, ui, file))
                        .toList(),
                files.isHandler(reader, matter),
                matters.history(reader.scope(), matter.id()).stream()
                        .map(event -> entry(reader, ui, kind, event, names))
                        .toList(),
                threads.view(reader, ui, matter),
                outcome == null ? null : ui.tOr("matters.outcome." + outcome, ui.t("matters.outcome.not-now")),
                "done".equals(outcome));
    }

    /** Whether it means anything in the state that the matter is in. */
    private static boolean isPossible(Act act, Matter matter) {
        return switch (act) {
            case COMMENT, PROMISE, OWNER -> true;
            case CHANGE -> matter.open();
            case PAUSE -> matter.open() && (matter.dueOn() != null || matter.pausedOn() != null);
            case PROLONG -> matter.open() && matter.dueOn() != null;
            case MERGE -> matter.open() || matter.mergedInto() != null;
        };
    }

    private static @Nullable String ownPart(Standing standing, Matter matter) {
        if (!matter.open()) {
            return null;
        }
        return matter.units().stream()
                .filter(standing.units()::contains)
                .filter(unit -> !unit.equals(matter.leadUnit()))
                .findFirst()
                .orElse(null);
    }

    private List<WorkView.Step> steps(Standing standing, Ui ui, Matter matter, MatterKind kind, List<Choice> choices) {
        var steps = new ArrayList<WorkView.Step>();
        boolean waits = true;
        for (MatterMove move : desk.listMoves(standing, matter)) {
            Set<String> needed = Set.copyOf(
                    kind.neededIn(move.to()).stream().map(MatterField::name).toList());
            steps.add(new WorkView.Step(
                    move.word(),
                    ui.t(kind.key("move." + move.word())),
                    waits && !move.aside(),
                    move.reasoned(),
                    move.asks().stream()
                            .map(name -> kind.findField(name).orElseThrow())
                            .map(field -> input(
                                    ui,
                                    matter,
                                    kind,
                                    field,
                                    choices,
                                    needed.contains(field.name())
                                            || move.needs().contains(field.name())))
                            .toList()));
            waits &= move.aside();
        }
        return steps;
    }

    private WorkView.Input input(
            Ui ui, Matter matter, MatterKind kind, MatterField field, List<Choice> units, boolean needed) {
        boolean unit = field.type() == FieldType.UNIT || field.type() == FieldType.UNITS;
        var choices = new ArrayList<Choice>();
        if (field.type() == FieldType.UNIT) {
            choices.add(new Choice("", ui.t("matters.choose")));
        }
        if (unit) {
            choices.addAll(units);
        }
        if (field.type() == FieldType.CHOICE) {
            choices.add(new Choice("", ui.t("matters.choose")));
            field.choices()
                    .forEach(each ->
                            choices.add(new Choice(each, ui.t(kind.key("choice." + field.name() + "." + each)))));
        }
        String value = field.name().equals(MatterFields.LEAD_UNIT) && matter.leadUnit() != null
                ? matter.leadUnit()
                : matter.fields().getOrDefault(field.name(), "");
        return new WorkView.Input(
                field.name(),
                ui.t(kind.key("field." + field.name())),
                field.type().word(),
                field.longest(),
                choices,
                value,
                needed);
    }

    private static WorkView.PartLine part(Ui ui, Part part, Map<String, String> names, Reader reader) {
        State badge = switch (part.state()) {
            case "answered" -> State.DONE;
            case "returned" -> State.REFUSED;
            case "released" -> State.ENDED;
            default -> State.RUNNING;
        };
        return new WorkView.PartLine(
                names.getOrDefault(part.unit(), part.unit()),
                part.lead(),
                ui.t("matters.part." + part.state()),
                badge,
                part.dueOn() == null ? null : ui.date(part.dueOn()),
                Masking.text(part.answer(), reader.scope()),
                Masking.text(part.why(), reader.scope()),
                part.suggested() == null ? null : names.getOrDefault(part.suggested(), part.suggested()));
    }

    private static WorkView.FileLine file(Reader reader, Ui ui, MatterFiles.MatterFile file) {
        return new WorkView.FileLine(
                file.about().id(),
                Masking.text(file.about().name(), reader.scope()),
                ui.t("matters.files.size", Math.max(1, file.about().size() / 1024)),
                ui.time(file.about().at()),
                file.inside(),
                file.own());
    }

    private List<WorkView.PromiseLine> promises(
            Reader reader, Ui ui, Matter matter, Map<String, String> names, boolean may) {
        var lines = new ArrayList<WorkView.PromiseLine>();
        for (Promise promise : matters.promises(reader.scope(), matter.id())) {
            State badge = switch (promise.state()) {
                case "kept" -> State.DONE;
                case "broken" -> State.REFUSED;
                case "withdrawn" -> State.WITHDRAWN;
                default -> promise.late(time.today()) ? State.OVERDUE : State.DUE;
            };
            lines.add(new WorkView.PromiseLine(
                    promise.id(),
                    Masking.text(promise.what(), reader.scope()),
                    promise.unit() == null ? null : names.getOrDefault(promise.unit(), promise.unit()),
                    ui.date(promise.dueOn()),
                    ui.t("matters.promise." + promise.state()),
                    badge,
                    may && promise.state().equals("open"),
                    Masking.text(promise.why(), reader.scope())));
        }
        return lines;
    }

    private TimelineEntry entry(Reader reader, Ui ui, MatterKind kind, MatterEvent event, Map<String, String> names) {
        boolean step = kind.moves().stream().anyMatch(move -> move.word().equals(event.event()));
        String what = step ? ui.t(kind.key("move." + event.event())) : ui.t("matters.event." + event.event());
        String said = said(reader, ui, kind, event, names);
        return new TimelineEntry(
                ui.time(event.at()), what, said.isEmpty() ? null : said, null, by(reader, ui, event, names), null);
    }

    /** Accounts of those who handle it are not told to whoever it is about, nor the other way round. */
    private static String by(Reader reader, Ui ui, MatterEvent event, Map<String, String> names) {
        if (event.by() == null) {
            return ui.t("matters.by.clock");
        }
        if (event.by().startsWith("code:")) {
            return ui.t("matters.by.code");
        }
        String role = event.role() == null ? "" : ui.t("access.role." + event.role());
        String unit = event.unit() == null ? "" : names.getOrDefault(event.unit(), event.unit());
        boolean firm = Role.ENTERPRISE.word().equals(event.role());
        if (firm != reader.is(Role.ENTERPRISE)) {
            return !unit.isEmpty() && Role.DEPARTMENT.word().equals(event.role()) ? unit : role;
        }
        return event.by();
    }

    private String said(Reader reader, Ui ui, MatterKind kind, MatterEvent event, Map<String, String> names) {
        var parts = new ArrayList<String>();
        if (!event.why().isEmpty()) {
            parts.add(Masking.text(event.why(), reader.scope()));
        }
        for (Map.Entry<String, String> fact : event.facts().entrySet()) {
            boolean was = fact.getKey().startsWith(MatterEvent.WAS);
            String name = was ? fact.getKey().substring(MatterEvent.WAS.length()) : fact.getKey();
            String value = fact(ui, kind, name, fact.getValue(), names);
            String field =
                    kind.findField(name).isPresent() ? ui.t(kind.key("field." + name)) : ui.t("matters.fact." + name);
            String label = was ? ui.t("matters.was", field) : field;
            parts.add(ui.t("matters.said", label, Masking.text(value, reader.scope())));
        }
        return String.join(ui.t("matters.and"), parts);
    }

    private String fact(Ui ui, MatterKind kind, String name, String value, Map<String, String> units) {
        FieldType type = kind.findField(name).map(MatterField::type).orElse(null);
        if (type == null) {
            return name.equals("due") ? ui.date(LocalDate.parse(value)) : value;
        }
        return switch (type) {
            case CHOICE -> ui.t(kind.key("choice." + name + "." + value));
            case DATE -> ui.date(LocalDate.parse(value));
            case MONEY -> ui.money(Long.valueOf(value));
            case FLAG -> ui.t("matters.flag." + value.toLowerCase(Locale.ROOT));
            case UNIT, UNITS ->
                String.join(
                        ui.t("matters.and"),
                        Arrays.stream(value.split(","))
                                .map(code -> units.getOrDefault(code, code))
                                .toList());
            default -> value;
        };
    }

    /** What a field of a matter says, in the page's language; empty where it says nothing. */
    public String field(Reader reader, Ui ui, Matter matter, String name, Map<String, String> names) {
        String value = matter.fields().get(name);
        return value == null ? "" : Masking.text(fact(ui, kinds.of(matter), name, value, names), reader.scope());
    }
}
