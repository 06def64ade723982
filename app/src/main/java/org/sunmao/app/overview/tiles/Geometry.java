package org.sunmao.app.overview.tiles;

/**
 * One feature's geometry as the commands of the Mapbox Vector Tile specification 2.1, chapter 4.3: moves and lines relative to the
 * point before, outer rings clockwise on the screen, holes the other way round.
 */
final class Geometry {

    private static final int MOVE_ONE = 1 << 3 | 1;
    private static final int LINE = 2;
    private static final int CLOSE = 1 << 3 | 7;

    final Bytes commands = new Bytes();
    private int cursorX;
    private int cursorY;
    private int[] points = new int[256];
    private int numbers;

    void clear() {
        commands.clear();
        cursorX = 0;
        cursorY = 0;
    }

    boolean isEmpty() {
        return commands.length() == 0;
    }

    void point(long x, long y) {
        commands.varint(MOVE_ONE);
        step((int) x, (int) y);
    }

    /**
     * Adds a ring, rounded to whole units; one of less than the least area, in square units, is left out.
     *
     * @return whether it was added
     */
    boolean ring(double[] ring, int length, boolean outer, double leastArea) {
        round(ring, length);
        long twice = twiceTheArea();
        if (numbers < 6 || twice == 0 || Math.abs(twice) < 2 * leastArea) {
            return false;
        }
        boolean forward = twice > 0 == outer;
        int corners = numbers / 2;
        commands.varint(MOVE_ONE);
        for (int i = 0; i < corners; i++) {
            int corner = forward ? i : corners - 1 - i;
            step(points[2 * corner], points[2 * corner + 1]);
            if (i == 0) {
                commands.varint((long) (corners - 1) << 3 | LINE);
            }
        }
        commands.varint(CLOSE);
        return true;
    }

    private void step(int x, int y) {
        commands.zigzag(x - cursorX);
        commands.zigzag(y - cursorY);
        cursorX = x;
        cursorY = y;
    }

    /** To whole units, without a point that is the one before. */
    private void round(double[] ring, int length) {
        if (points.length < length) {
            points = new int[length];
        }
        numbers = 0;
        for (int i = 0; i < length; i += 2) {
            int x = (int) Math.round(ring[i]);
            int y = (int) Math.round(ring[i + 1]);
            if (numbers == 0 || points[numbers - 2] != x || points[numbers - 1] != y) {
                points[numbers++] = x;
                points[numbers++] = y;
            }
        }
        while (numbers > 2 && points[0] == points[numbers - 2] && points[1] == points[numbers - 1]) {
            numbers -= 2;
        }
    }

    /** By the surveyor's formula; positive when the ring runs clockwise on a screen whose y grows downward. */
    private long twiceTheArea() {
        long area = 0;
        for (int i = 0; i < numbers; i += 2) {
            int next = i + 2 == numbers ? 0 : i + 2;
            area += (long) points[i] * points[next + 1] - (long) points[next] * points[i + 1];
        }
        return area;
    }
}
