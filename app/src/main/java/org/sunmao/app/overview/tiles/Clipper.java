package org.sunmao.app.overview.tiles;

/** Cuts rings off at the edges of a tile and its margin (Sutherland and Hodgman 1974). Works in place of two buffers that grow. */
final class Clipper {

    private final double low;
    private final double high;
    private double[] from = new double[256];
    private double[] to = new double[256];
    private int length;

    /** Keeps what lies between low and high, in both directions. */
    Clipper(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Cuts the first {@code numbers} of x, y, x, y …; the answer stands in {@link #ring()} up to {@link #length()}. */
    void clip(double[] ring, int numbers) {
        room(numbers * 2 + 16);
        System.arraycopy(ring, 0, from, 0, numbers);
        length = numbers;
        if (!inside(ring, numbers)) {
            edge(0, low, 1);
            edge(0, high, -1);
            edge(1, low, 1);
            edge(1, high, -1);
        }
    }

    double[] ring() {
        return from;
    }

    int length() {
        return length;
    }

    private boolean inside(double[] ring, int numbers) {
        for (int i = 0; i < numbers; i++) {
            if (ring[i] < low || ring[i] > high) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the side of a line on which {@code sign * (coordinate - at)} is not negative; axis 0 is x, 1 is y. */
    private void edge(int axis, double at, int sign) {
        room(length * 2 + 8);
        int written = 0;
        for (int i = 0; i < length; i += 2) {
            int next = i + 2 == length ? 0 : i + 2;
            double here = sign * (from[i + axis] - at);
            double there = sign * (from[next + axis] - at);
            if (here >= 0) {
                to[written++] = from[i];
                to[written++] = from[i + 1];
            }
            if (here >= 0 != there >= 0) {
                double part = here / (here - there);
                to[written++] = from[i] + part * (from[next] - from[i]);
                to[written++] = from[i + 1] + part * (from[next + 1] - from[i + 1]);
            }
        }
        double[] swap = from;
        from = to;
        to = swap;
        length = written;
    }

    private void room(int numbers) {
        if (from.length < numbers) {
            from = java.util.Arrays.copyOf(from, numbers);
        }
        if (to.length < numbers) {
            to = new double[numbers];
        }
    }
}
