package org.sunmao.app.front.plan;

import java.util.Locale;
import org.sunmao.app.exports.Drawing.Hatch;

/** How a class of units looks: on the page by its style, on paper by colours and hatch. No two differ by their colour alone. */
public enum Tint {
    LET("#f6ede4", "#a65a22", Hatch.BAR),
    ENDS("#faf3e2", "#7a5200", Hatch.DASHES),
    PROVISIONAL("#eaf1f8", "#2a547f", Hatch.DOTS),
    VACANT("#ffffff", "#5f6872", Hatch.SLANTED),
    UNKNOWN("#f0f0ee", "#7b838b", Hatch.NONE),
    T1("#e1eaf3", "#2a547f", Hatch.BAR),
    T2("#dcefe9", "#0b6350", Hatch.DASHES),
    T3("#f7ecca", "#7a5200", Hatch.DOTS),
    T4("#f8e3d3", "#9a4a12", Hatch.LEANING),
    T5("#ede3f3", "#6a3d86", Hatch.CROSSED),
    T6("#f9dfe4", "#a02749", Hatch.DOUBLE),
    T7("#ebefd6", "#59631a", Hatch.FENCE),
    T8("#e3e8ee", "#46525e", Hatch.SLANTED),
    OTHER("#f0efeb", "#6b6f72", Hatch.NONE);

    private final String fill;
    private final String edge;
    private final Hatch hatch;

    Tint(String fill, String edge, Hatch hatch) {
        this.fill = fill;
        this.edge = edge;
        this.hatch = hatch;
    }

    /** Its class in style sheets. */
    public String style() {
        return "plan-" + name().toLowerCase(Locale.ROOT);
    }

    String fill() {
        return fill;
    }

    String edge() {
        return edge;
    }

    Hatch hatch() {
        return hatch;
    }
}
