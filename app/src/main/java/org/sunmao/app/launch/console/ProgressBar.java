package org.sunmao.app.launch.console;

import java.io.PrintWriter;
import java.util.Locale;

/** Progress for people: a bar that moves in place on a terminal, a line at each tenth elsewhere. */
public final class ProgressBar implements ImportProgress {

    private static final int WIDTH = 30;
    private static final int STEP_LENGTH = 44;

    private final PrintWriter out;
    private final boolean inPlace;
    private int lastPercent = -10;
    private String lastStep = "";

    /** @param inPlace whether the console is a terminal, on which a line can be written over */
    public ProgressBar(PrintWriter out, boolean inPlace) {
        this.out = out;
        this.inPlace = inPlace;
    }

    @Override
    public synchronized void at(double done, String step) {
        int percent = (int) Math.floor(100 * Math.min(1, Math.max(0, done)));
        if (inPlace && (percent != lastPercent || !step.equals(lastStep))) {
            out.print("\r" + bar(percent) + " " + shortened(step) + "\033[K");
            out.flush();
        } else if (!inPlace && percent / 10 > lastPercent / 10) {
            out.println(String.format(Locale.ROOT, "%3d %% %s", percent, step));
        }
        lastPercent = Math.max(percent, lastPercent);
        lastStep = step;
    }

    private static String bar(int percent) {
        int filled = WIDTH * percent / 100;
        return String.format(Locale.ROOT, "[%s%s] %3d %%", "█".repeat(filled), "·".repeat(WIDTH - filled), percent);
    }

    /** A line that wraps could not be overwritten; Chinese letters take two columns. */
    private static String shortened(String step) {
        int columns = 0;
        for (int i = 0; i < step.length(); i++) {
            columns += step.charAt(i) < 0x2E80 ? 1 : 2;
            if (columns > STEP_LENGTH) {
                return step.substring(0, i) + "…";
            }
        }
        return step;
    }

    /** Ends the line that the bar stands on. */
    public synchronized void finish() {
        if (inPlace && lastPercent >= 0) {
            out.println();
        }
    }
}
