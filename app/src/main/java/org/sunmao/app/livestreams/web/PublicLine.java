package org.sunmao.app.livestreams.web;

import java.util.List;
import org.sunmao.app.livestreams.Product;

/** A session as everybody reads it; the host is empty unless the host agreed to be named. */
public record PublicLine(
        String title, String firm, String workshop, String host, String platform, String when, List<Product> products) {

    public PublicLine {
        products = List.copyOf(products);
    }
}
