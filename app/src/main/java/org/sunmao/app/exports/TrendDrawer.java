package org.sunmao.app.exports;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Trend;
import org.w3c.dom.Element;

/** Draws what {@link PrintedTrend} describes, as shapes of the file and not as a picture. */
final class TrendDrawer implements FSObjectDrawer, FSObjectDrawerFactory {

    private static final Color LINE = Color.decode("#8b4716");
    private static final Color BAR = Color.decode("#a65a22");
    private static final Color NOW = Color.decode("#f1e3d6");
    private static final Color GAP = Color.decode("#ededed");
    private static final Color ZERO = Color.decode("#777777");
    private static final float PEN = 1.1f;

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object")
                && element.getAttribute("type").equals(PrintedTrend.TYPE);
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        String[] shapes = element.getAttribute("data-trend").split(";");
        double wide = width / dotsPerPixel;
        double high = height / dotsPerPixel;
        device.drawWithGraphics(
                (float) x, (float) y, (float) wide, (float) high, graphics -> draw(graphics, shapes, wide, high));
        return null;
    }

    private static void draw(Graphics2D graphics, String[] shapes, double wide, double high) {
        double across = wide / Trend.WIDTH;
        double down = (high - 2 * PEN) / Trend.HEIGHT;
        graphics.translate(0, PEN);
        graphics.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (String shape : shapes) {
            if (shape.isBlank()) {
                continue;
            }
            double[] numbers = Arrays.stream(shape.substring(1).trim().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (shape.charAt(0) == 'L') {
                graphics.setColor(LINE);
                graphics.draw(line(numbers, across, down));
            } else {
                graphics.setColor(
                        switch (shape.charAt(0)) {
                            case 'N' -> NOW;
                            case 'G' -> GAP;
                            default -> BAR;
                        });
                graphics.fill(new Rectangle2D.Double(
                        numbers[0] * across, numbers[1] * down, numbers[2] * across, numbers[3] * down));
            }
        }
        graphics.setColor(ZERO);
        graphics.setStroke(new BasicStroke(.4f));
        graphics.draw(new Line2D.Double(0, high - 2 * PEN, wide, high - 2 * PEN));
    }

    private static Shape line(double[] numbers, double across, double down) {
        var path = new Path2D.Double();
        path.moveTo(numbers[0] * across, numbers[1] * down);
        for (int i = 2; i + 1 < numbers.length; i += 2) {
            path.lineTo(numbers[i] * across, numbers[i + 1] * down);
        }
        if (numbers.length == 2) {
            path.lineTo(numbers[0] * across, numbers[1] * down);
        }
        return path;
    }
}
