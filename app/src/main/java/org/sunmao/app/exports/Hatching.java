package org.sunmao.app.exports;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.exports.Drawing.Box;
import org.sunmao.app.exports.Drawing.Stroke;

/** The strokes that mark a box, none outside of it. */
final class Hatching {

    private static final double FOOT = 1.3;
    private static final double THICK = .3;
    private static final double POINT = .55;

    private final Box box;
    private final List<Stroke> strokes = new ArrayList<>();

    private Hatching(Box box) {
        this.box = box;
    }

    static List<Stroke> of(Box box) {
        var hatching = new Hatching(box);
        hatching.draw();
        return hatching.strokes;
    }

    private void draw() {
        double foot = Math.min(FOOT, box.height() / 3);
        double bottom = box.y() + box.height();
        switch (box.hatch()) {
            case NONE -> {}
            case BAR -> level(bottom - foot / 2, foot);
            case DASHES -> upright(bottom - foot, bottom, 1.6, .8);
            case FENCE -> upright(bottom - foot, bottom, 2.6, THICK);
            case DOTS -> upright(bottom - foot / 2 - POINT / 2, bottom - foot / 2 + POINT / 2, 1.4, POINT);
            case LEANING -> leaning(bottom - foot, bottom, 1.3, 1);
            case CROSSED -> {
                leaning(bottom - foot, bottom, 1.8, 1);
                leaning(bottom - foot, bottom, 1.8, -1);
            }
            case DOUBLE -> {
                level(bottom - foot + THICK / 2, THICK);
                level(bottom - THICK / 2, THICK);
            }
            case SLANTED -> leaning(box.y(), bottom, 2.4, 1);
        }
    }

    private void level(double y, double thick) {
        strokes.add(new Stroke(box.x(), y, box.x() + box.width(), y, thick));
    }

    private void upright(double top, double bottom, double step, double thick) {
        for (double x = box.x() + step / 2; x + thick / 2 <= box.x() + box.width(); x += step) {
            strokes.add(new Stroke(x, top, x, bottom, thick));
        }
    }

    /** Strokes of 45 degrees between two heights, cut at the sides of the box. */
    private void leaning(double top, double bottom, double step, int way) {
        double high = bottom - top;
        double left = box.x();
        double right = box.x() + box.width();
        for (double x = left - high + step / 2; x < right; x += step) {
            double from = Math.max(x, left);
            double to = Math.min(x + high, right);
            if (to > from) {
                double y1 = way > 0 ? bottom - (from - x) : top + (from - x);
                double y2 = way > 0 ? bottom - (to - x) : top + (to - x);
                strokes.add(new Stroke(from, y1, to, y2, THICK / 1.5));
            }
        }
    }
}
