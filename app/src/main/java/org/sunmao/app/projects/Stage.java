package org.sunmao.app.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the board: the stages of a project as investment promotion counts them, each one state of the kind or several. */
public enum Stage {
    LEAD("lead", "answered", "judged"),
    TALKS("talks"),
    SIGNED("signed"),
    REGISTERED("registered"),
    PLACED("placed"),
    STARTED("started"),
    FUNDED("funded"),
    RUNNING("running"),
    LOST("lost");

    private final List<String> states;

    Stage(String... states) {
        this.states = List.of(states);
    }

    /** The states of the kind that it holds, in their order. */
    public List<String> states() {
        return states;
    }

    /** The word in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of projects that are signed and not lost: what reports count as cooperation. */
    public static List<Stage> contracted() {
        return List.of(SIGNED, REGISTERED, PLACED, STARTED, FUNDED, RUNNING);
    }

    /** The stage that holds this state. */
    public static Stage of(String state) {
        return Arrays.stream(values())
                .filter(stage -> stage.states.contains(state))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage of " + state));
    }

    /** The stage of this word. */
    public static Optional<Stage> find(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}
