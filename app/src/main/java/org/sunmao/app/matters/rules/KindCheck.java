package org.sunmao.app.matters.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.app.access.Right;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterState;
import org.sunmao.app.matters.Sight;

/** Whether a kind is whole: what it names is there, every state can be reached and left, and whoever moves a matter can see it. */
public final class KindCheck {

    private static final String WORD = "[a-z][a-z-]{1,39}";

    private static final Map<String, FieldType> UNDERSTOOD = Map.of(
            MatterFields.LEAD_UNIT, FieldType.UNIT,
            MatterFields.CO_UNITS, FieldType.UNITS,
            MatterFields.SUGGESTED_UNIT, FieldType.UNIT,
            MatterFields.ANSWER, FieldType.TEXT);

    private final MatterKind kind;
    private final List<String> faults = new ArrayList<>();

    private KindCheck(MatterKind kind) {
        this.kind = kind;
    }

    /** What is wrong with the kind, in sentences; empty where it is whole. */
    public static List<String> faults(MatterKind kind) {
        return new KindCheck(kind).look();
    }

    private List<String> look() {
        if (kind.states().isEmpty()) {
            faults.add(kind.code() + ": no states");
            return faults;
        }
        once("state", kind.states().stream().map(MatterState::code).toList());
        require(kind.prefix().matches("[A-Z]{2,4}"), "prefix " + kind.prefix() + " is not two to four capitals");
        require(!kind.first().ends(), "it begins where it ends");
        kind.states().forEach(this::state);
        kind.moves().forEach(this::move);
        kind.fields().forEach(this::field);
        kind.sights()
                .forEach(seen -> require(
                        seen.sight() != Sight.ALL || seen.role().may(Right.DISTRICT),
                        seen.role().word() + " sees all, but is no role of the whole district"));
        reached();
        return faults;
    }

    private void once(String what, List<String> words) {
        var known = new HashSet<String>();
        for (String word : words) {
            require(word.matches(WORD), what + " “" + word + "” is no word");
            require(known.add(word), what + " " + word + " stands twice");
        }
    }

    private void state(MatterState state) {
        String code = state.code();
        require(
                state.ends()
                        || kind.movesFrom(code).stream()
                                .anyMatch(move ->
                                        !move.actors().isEmpty() && !move.to().equals(code)),
                "state " + code + " cannot be left");
        if (state.instead() != null) {
            require(kind.findState(state.instead()).isPresent(), "state " + code + ": no state " + state.instead());
        }
    }

    private void move(MatterMove move) {
        String name = "move " + move.word();
        require(move.word().matches(WORD), name + " is no word");
        require(!move.from().isEmpty(), name + " begins nowhere");
        require(
                move.actors().isEmpty() == move.word().equals(MatterMove.LATE_PROMISE),
                name + (move.actors().isEmpty() ? " belongs to nobody" : " is taken by the clock alone"));
        require(kind.findState(move.to()).isPresent(), name + ": no state " + move.to());
        for (String from : move.from()) {
            require(kind.findState(from).isPresent(), name + ": no state " + from);
            require(
                    kind.moves().stream()
                                    .filter(other -> other.word().equals(move.word())
                                            && other.from().contains(from))
                                    .count()
                            == 1,
                    name + " stands twice in state " + from);
        }
        move.asks().forEach(field -> require(kind.findField(field).isPresent(), name + " asks for no field " + field));
        require(move.asks().containsAll(move.needs()), name + " needs what it does not ask for");
        move.actors()
                .forEach(actor -> require(
                        kind.sights().stream().anyMatch(seen -> seen.role() == actor.role()),
                        name + ": " + actor.role().word() + " sees no matter of this kind"));
        move.tells()
                .forEach(actor -> require(
                        kind.sights().stream()
                                .anyMatch(seen -> seen.role() == actor.role()
                                        && seen.audience().compareTo(move.audience()) >= 0),
                        name + " tells " + actor.role().word() + ", who is not told of it"));
    }

    private void field(MatterField field) {
        String name = "field " + field.name();
        require(field.name().matches(WORD), name + " is no word");
        FieldType meant = UNDERSTOOD.get(field.name());
        require(meant == null || meant == field.type(), name + " is not " + meant);
        boolean text = field.type() == FieldType.LINE || field.type() == FieldType.TEXT;
        require(text == field.longest() > 0, name + ": texts, and nothing else, have a length");
        String from = field.neededFrom();
        require(from == null || kind.findState(from).isPresent(), name + ": no state " + from);
    }

    /** Every state lies on a way from the first, and from every state there is a way to an end. */
    private void reached() {
        Set<String> reached = way(Set.of(kind.first().code()), true);
        Set<String> ends = new HashSet<>();
        kind.states().stream().filter(MatterState::ends).map(MatterState::code).forEach(ends::add);
        Set<String> ending = way(ends, false);
        for (MatterState state : kind.states()) {
            require(reached.contains(state.code()), "state " + state.code() + " is never reached");
            require(ending.contains(state.code()), "state " + state.code() + " leads to no end");
        }
    }

    private Set<String> way(Set<String> begin, boolean forward) {
        var seen = new HashSet<>(begin);
        var next = new ArrayDeque<>(begin);
        while (!next.isEmpty()) {
            String state = next.remove();
            for (MatterMove move : kind.moves()) {
                if (forward && move.from().contains(state) && seen.add(move.to())) {
                    next.add(move.to());
                } else if (!forward && move.to().equals(state)) {
                    move.from().stream().filter(seen::add).forEach(next::add);
                }
            }
        }
        return seen;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(kind.code() + ": " + fault);
        }
    }
}
