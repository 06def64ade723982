package org.sunmao.app.resolution;

/** A model is kept, but this version of the program cannot read it. */
public final class UnreadableModelException extends IllegalStateException {

    UnreadableModelException(String id, Throwable cause) {
        super(
                "The model " + id + " cannot be read by this version of the program (" + cause.getMessage()
                        + "). Go back to the one that comes with it: ./sunmao model activate "
                        + ModelShelf.builtinId() + " --why TEXT",
                cause);
    }
}
