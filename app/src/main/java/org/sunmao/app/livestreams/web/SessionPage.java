package org.sunmao.app.livestreams.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.livestreams.Product;
import org.sunmao.app.matters.page.WorkView;

/**
 * A session, ready for one reader.
 *
 * @param keeps whether the reader writes products and figures
 * @param refused what could not stand
 * @param figures the newest, which holds, first
 * @param reported whether figures can be typed: it was held
 */
public record SessionPage(
        long id,
        SessionLine line,
        String workshop,
        String host,
        String about,
        String result,
        @Nullable String from,
        @Nullable String fromHref,
        List<Product> products,
        List<FigureLine> figures,
        boolean keeps,
        boolean reported,
        Map<String, String> said,
        List<String> refused,
        WorkView work) {

    /** Figures of one time that they were told. */
    public record FigureLine(
            String where,
            String viewers,
            String peak,
            String length,
            String interactions,
            String orders,
            String sales,
            boolean holds) {}

    public SessionPage {
        products = List.copyOf(products);
        figures = List.copyOf(figures);
        said = Map.copyOf(said);
        refused = List.copyOf(refused);
    }

    /** What was typed into a field of the form that was refused. */
    public String said(String name) {
        return said.getOrDefault(name, "");
    }
}
