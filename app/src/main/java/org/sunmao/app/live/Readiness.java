package org.sunmao.app.live;

import org.springframework.stereotype.Component;

/** Whether the server is ready for people; what {@code /health} answers. */
@Component
public class Readiness {

    private volatile State state = new State(Phase.STARTING, 0, "");
    private State before = state;

    /** From the first answer to the last. */
    public enum Phase {
        STARTING,
        IMPORTING,
        UP,
        STOPPING
    }

    /**
     * Where the server stands.
     *
     * @param progress between 0 and 1, of the phase
     * @param step what is being done, in words; empty when nothing is
     */
    public record State(Phase phase, double progress, String step) {}

    public State state() {
        return state;
    }

    public boolean isUp() {
        return state.phase() == Phase.UP;
    }

    /** Data is being prepared; people have to wait. */
    public void importing(double progress, String step) {
        state = new State(Phase.IMPORTING, progress, step);
    }

    /** Everything is there. */
    public void up() {
        state = new State(Phase.UP, 1, "");
    }

    /** The server is being stopped: what was begun is ended, nothing new is begun. */
    public synchronized void stopping() {
        if (state.phase() != Phase.STOPPING) {
            before = state;
            state = new State(Phase.STOPPING, 0, "");
        }
    }

    /** A server that was stopped for a while stands where it stood. */
    public synchronized void goingOn() {
        if (state.phase() == Phase.STOPPING) {
            state = before;
        }
    }
}
