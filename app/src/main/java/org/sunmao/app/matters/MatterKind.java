package org.sunmao.app.matters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunmao.app.access.Role;

/**
 * A kind of matter: its states, who may move it, what must be filled in before which state, until when. A room declares it as a bean; it is
 * checked when the program starts ({@code KindCheck}).
 *
 * @param code its word, such as {@code request}
 * @param prefix what its numbers begin with, such as {@code SQ}
 * @param words what its message keys begin with, such as {@code requests}
 * @param path where its pages are, such as {@code /requests}
 * @param states the first is where a matter begins
 * @param moves all steps
 * @param fields all fields
 * @param sights who sees which of them
 * @param acts who may do what else
 */
public record MatterKind(
        String code,
        String prefix,
        String words,
        String path,
        List<MatterState> states,
        List<MatterMove> moves,
        List<MatterField> fields,
        List<Seen> sights,
        Map<Act, List<Actor>> acts) {

    /** What a role sees of the kind's matters, and up to where events are told to it. */
    public record Seen(Role role, Sight sight, Audience audience) {}

    public MatterKind {
        states = List.copyOf(states);
        moves = List.copyOf(moves);
        fields = List.copyOf(fields);
        sights = List.copyOf(sights);
        acts = Map.copyOf(acts);
    }

    /** The message key of something of the kind, such as of {@code state.received}. */
    public String key(String what) {
        return words + "." + what;
    }

    /** The state that a matter begins in. */
    public MatterState first() {
        return states.get(0);
    }

    /** The state of this word. */
    public Optional<MatterState> findState(String word) {
        return states.stream().filter(state -> state.code().equals(word)).findFirst();
    }

    /** The state of this word, which the kind has. */
    public MatterState state(String word) {
        return findState(word).orElseThrow(() -> new IllegalArgumentException(code + " has no state " + word));
    }

    /** The field of this name. */
    public Optional<MatterField> findField(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The step of this word that can be taken in this state. */
    public Optional<MatterMove> findMove(String word, String state) {
        return moves.stream()
                .filter(move -> move.word().equals(word) && move.from().contains(state))
                .findFirst();
    }

    /** The steps that lead on from this state. */
    public List<MatterMove> movesFrom(String state) {
        return moves.stream().filter(move -> move.from().contains(state)).toList();
    }

    /**
     * The fields that must be filled in before a matter comes into this state: those needed from it, or from a state that every way to it passes. What ends before
     * that state is not asked for what is needed from it.
     */
    public List<MatterField> neededIn(String state) {
        return fields.stream()
                .filter(field -> field.neededFrom() != null && !isReached(state, field.neededFrom()))
                .toList();
    }

    /** Whether there is a way from the first state to this one that passes by another. */
    private boolean isReached(String state, String past) {
        var seen = new HashSet<>(Set.of(past));
        var next = new ArrayDeque<String>();
        if (seen.add(first().code())) {
            next.add(first().code());
        }
        while (!next.isEmpty()) {
            String at = next.remove();
            if (at.equals(state)) {
                return true;
            }
            movesFrom(at).stream().map(MatterMove::to).filter(seen::add).forEach(next::add);
        }
        return false;
    }

    /** Who may do this to matters of the kind besides their moves. */
    public List<Actor> actors(Act act) {
        return acts.getOrDefault(act, List.of());
    }

    /** Begins a declaration. */
    public static Builder declare(String code, String prefix, String words, String path) {
        return new Builder(code, prefix, words, path);
    }

    /** A declaration in the making. */
    public static final class Builder {

        private final String code;
        private final String prefix;
        private final String words;
        private final String path;
        private final List<MatterState> states = new ArrayList<>();
        private final List<MatterMove> moves = new ArrayList<>();
        private final Map<String, MatterField> fields = new LinkedHashMap<>();
        private final List<Seen> sights = new ArrayList<>();
        private final Map<Act, List<Actor>> acts = new EnumMap<>(Act.class);

        private Builder(String code, String prefix, String words, String path) {
            this.code = code;
            this.prefix = prefix;
            this.words = words;
            this.path = path;
        }

        /** A state without a last day. */
        public Builder state(String state) {
            return state(state, 0);
        }

        /** A state that has to be left within so many working days. */
        public Builder state(String state, int workingDays) {
            states.add(new MatterState(state, false, workingDays, null));
            return this;
        }

        /** A state that a district may leave out; another takes its place then. */
        public Builder optional(String state, int workingDays, String instead) {
            states.add(new MatterState(state, false, workingDays, instead));
            return this;
        }

        /** A state in which matters end. */
        public Builder end(String state) {
            states.add(new MatterState(state, true, 0, null));
            return this;
        }

        /** A field. */
        public Builder field(MatterField field) {
            if (fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException(code + " has two fields " + field.name());
            }
            return this;
        }

        /** Begins a step; {@link Step#by} adds it. */
        public Step move(String word, String to, String... from) {
            return new Step(this, word, to, Set.of(from));
        }

        /** A role sees these of the kind's matters, and is told of events as far as the audience goes. */
        public Builder sees(Sight sight, Audience audience, Role... roles) {
            Arrays.stream(roles).forEach(role -> sights.add(new Seen(role, sight, audience)));
            return this;
        }

        /** These may do this besides the moves. */
        public Builder may(Act act, Actor... actors) {
            acts.put(act, List.of(actors));
            return this;
        }

        /** The kind. */
        public MatterKind build() {
            return new MatterKind(code, prefix, words, path, states, moves, List.copyOf(fields.values()), sights, acts);
        }
    }

    /** A step in the making. */
    public static final class Step {

        private final Builder kind;
        private final String word;
        private final String to;
        private final Set<String> from;
        private List<String> asks = List.of();
        private List<String> needs = List.of();
        private boolean reasoned;
        private boolean aside;
        private int within;
        private Audience audience = Audience.ALL;
        private List<Actor> tells = List.of();

        private Step(Builder kind, String word, String to, Set<String> from) {
            this.kind = kind;
            this.word = word;
            this.to = to;
            this.from = from;
        }

        /** It asks for these fields. */
        public Step asks(String... names) {
            asks = List.of(names);
            return this;
        }

        /** Of the fields that it asks for, these must be said. */
        public Step needs(String... names) {
            needs = List.of(names);
            return this;
        }

        /** It may be taken, but nobody waits for it. */
        public Step aside() {
            aside = true;
            return this;
        }

        /** It takes a reason. */
        public Step reasoned() {
            reasoned = true;
            return this;
        }

        /** Only so many working days after the state was entered. */
        public Step within(int workingDays) {
            within = workingDays;
            return this;
        }

        /** It is told to these alone. */
        public Step told(Audience to) {
            audience = to;
            return this;
        }

        /** These get a notice of it; those who have to go on get one anyway. */
        public Step tells(Actor... actors) {
            tells = List.of(actors);
            return this;
        }

        /** Adds the step, which the clock takes; its word says when. */
        public Builder byClock() {
            return by(List.of());
        }

        /** Adds the step, which these may take. */
        public Builder by(Actor... actors) {
            return by(List.of(actors));
        }

        /** Adds the step, which these may take. */
        public Builder by(Collection<Actor> actors) {
            kind.moves.add(new MatterMove(
                    word, from, to, List.copyOf(actors), asks, needs, reasoned, within, audience, aside, tells));
            return kind;
        }
    }
}
