package org.sunmao.app;

import org.sunmao.app.launch.Launcher;

/** Where the program starts. */
public final class Sunmao {

    private Sunmao() {}

    public static void main(String[] arguments) {
        System.exit(Launcher.run(SunmaoApplication.class, arguments));
    }
}
