package org.sunmao.app.front.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Drawing;
import org.sunmao.app.exports.Drawing.Anchor;
import org.sunmao.app.exports.Drawing.Box;
import org.sunmao.app.exports.Drawing.Label;
import org.sunmao.app.exports.Drawing.Shape;
import org.sunmao.app.shell.Ui;

/**
 * A plan on one sheet of A3 (ISO 216): upright for a tower, across for a low building. Every unit is drawn in its class's colour and hatch with
 * its label, and with its holder where there is room.
 */
final class PlanSheet {

    private static final double LONG = 420;
    private static final double SHORT = 297;
    private static final double MARGIN = 12;
    private static final double NAMES = 34;
    private static final double GAP = .5;
    private static final double TALLEST = 13;
    private static final double UNSIZED = 12;
    private static final int TOWER = 24;
    private static final String INK = "#1c232b";
    private static final String QUIET = "#47505a";

    private final Ui ui;
    private final PlanPage page;
    private final double width;
    private final double height;
    private final List<Shape> shapes = new ArrayList<>();
    private double y = MARGIN;

    private PlanSheet(Ui ui, PlanPage page) {
        this.ui = ui;
        this.page = page;
        boolean upright = page.floors().size() > TOWER;
        this.width = upright ? SHORT : LONG;
        this.height = upright ? LONG : SHORT;
    }

    /** @param mark who prints it, and when */
    static Drawing draw(Ui ui, PlanPage page, String mark) {
        var sheet = new PlanSheet(ui, page);
        String title = ui.t("front.plan.of", page.name());
        sheet.head(title);
        sheet.legend();
        sheet.floors();
        sheet.foot(mark);
        return new Drawing(title, sheet.width, sheet.height, sheet.shapes);
    }

    private void text(double x, double base, double size, double room, String text, String colour) {
        shapes.add(new Label(x, base, size, room, text, colour, Anchor.START));
    }

    private void head(String title) {
        text(MARGIN, y + 7, 8, width - 2 * MARGIN, title, INK);
        y += 13;
        text(
                MARGIN,
                y,
                3.6,
                width - 2 * MARGIN,
                ui.t("front.plan.by." + page.theme().word()) + " · " + said(),
                QUIET);
        y += 6;
    }

    private String said() {
        PlanMonths months = page.months();
        if (months == null) {
            return ui.t("front.plan.no-list");
        }
        String said = page.listDay() == null
                ? ui.t("front.plan.silent", ui.date(months.day()))
                : ui.t("front.plan.said", ui.date(months.day()), ui.date(page.listDay()));
        return ui.clocks().areSet() ? said + " · " + ui.clocksSaid() : said;
    }

    private void legend() {
        double room = 64;
        double x = MARGIN;
        for (PlanSum sum : page.sums()) {
            if (x + room > width - MARGIN) {
                x = MARGIN;
                y += 6;
            }
            Tint tint = sum.shade().tint();
            shapes.add(
                    new Box(x, y - 3.2, 7, 4, tint.fill(), tint.edge(), false, tint == Tint.PROVISIONAL, tint.hatch()));
            String area = sum.area() == null ? "" : " · " + sum.area();
            text(x + 8.5, y, 3, room - 10, sum.shade().label() + " " + sum.units() + area, INK);
            x += room;
        }
        y += 6;
    }

    private void floors() {
        List<PlanFloor> floors = page.floors();
        double room = height - MARGIN - 8 - y;
        double each = Math.min(TALLEST, room / Math.max(1, floors.size()));
        for (PlanFloor floor : floors) {
            floor(floor, each);
            y += each;
        }
    }

    private void floor(PlanFloor floor, double tall) {
        double size = Math.min(3.4, tall * .45);
        boolean two = tall > 2.2 * size;
        String area = floor.area() == null ? ui.t("front.plan.floor.unknown") : floor.area();
        if (two) {
            text(MARGIN, y + tall * .45, size, NAMES - 2, floor.label(), INK);
            text(MARGIN, y + tall * .85, size * .8, NAMES - 2, area, QUIET);
        } else {
            text(MARGIN, y + tall * .7, size, NAMES * .4, floor.label(), INK);
            text(MARGIN + NAMES * .42, y + tall * .7, size * .85, NAMES * .54, area, QUIET);
        }
        double strip = width - 2 * MARGIN - NAMES;
        List<Double> widths =
                widths(floor, floor.share() == null ? strip : strip * Double.parseDouble(floor.share()) / 100);
        double x = MARGIN + NAMES;
        for (int i = 0; i < widths.size(); i++) {
            unit(floor.units().get(i), x, widths.get(i), tall - GAP);
            x += widths.get(i) + GAP;
        }
    }

    /** Widths by area; units without one stand narrow beside the others, and equal where there are no others. */
    private static List<Double> widths(PlanFloor floor, double strip) {
        List<PlanUnit> units = floor.units();
        double room = strip - GAP * (units.size() - 1);
        long unsized = units.stream().filter(unit -> unit.width() == null).count();
        double sum = units.stream().mapToDouble(unit -> area(unit.width())).sum();
        if (sum == 0) {
            return units.stream().map(unit -> room / units.size()).toList();
        }
        double narrow = Math.min(UNSIZED, room / 2 / Math.max(1, unsized));
        double rest = room - narrow * unsized;
        return units.stream()
                .map(unit -> unit.width() == null ? narrow : area(unit.width()) / sum * rest)
                .toList();
    }

    private static double area(@Nullable String width) {
        return width == null ? 0 : Double.parseDouble(width);
    }

    private void unit(PlanUnit unit, double x, double wide, double tall) {
        Tint tint = unit.shade().tint();
        shapes.add(new Box(
                x,
                y,
                Math.max(wide, .2),
                tall,
                tint.fill(),
                tint.edge(),
                unit.width() == null,
                unit.uncertain(),
                tint.hatch()));
        double size = Math.min(2.8, tall * .34);
        double room = wide - 1.6;
        if (tall > 5) {
            text(x + .9, y + tall * .36, size, room, unit.label(), INK);
            text(x + .9, y + tall * .68, size * .9, room, unit.brief(), QUIET);
        } else {
            text(x + .9, y + tall * .58, size * 1.2, room, unit.label() + " " + unit.brief(), INK);
        }
    }

    private void foot(String mark) {
        double base = height - MARGIN + 3;
        text(MARGIN, base, 2.8, width / 2 - MARGIN, page.unsized() == null ? "" : page.unsized(), QUIET);
        shapes.add(new Label(width - MARGIN, base, 2.8, width / 2 - MARGIN, mark, QUIET, Anchor.END));
    }
}
