package org.sunmao.app.benefits.web;

import java.util.List;

/** A notice as everybody reads it. */
public record PublicBenefit(
        long id,
        String title,
        String season,
        String unit,
        String words,
        String during,
        String crop,
        String land,
        String output,
        int households,
        String total,
        String collective,
        List<Line> sums,
        List<Line> groups) {

    /** A sum, with how many households it is of. */
    public record Line(String name, String households, String amount) {}

    public PublicBenefit {
        sums = List.copyOf(sums);
        groups = List.copyOf(groups);
    }
}
