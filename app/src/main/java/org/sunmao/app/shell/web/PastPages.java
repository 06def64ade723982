package org.sunmao.app.shell.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sunmao.app.shell.Ui;

/**
 * Makes a page of the past hold together: its links lead to the same day and moment wherever the target knows these, and nothing on it can
 * be sent. One place for all pages, so that no template can forget it.
 */
final class PastPages {

    /** What leads back to now is left as it is. */
    private static final String TO_NOW = "data-now";

    private final Predicate<String> clocked;

    /** @param clocked whether a path belongs to a route that answers by both clocks */
    PastPages(Predicate<String> clocked) {
        this.clocked = clocked;
    }

    /** The page with its clocks carried on, as UTF-8. */
    byte[] carry(byte[] page, Ui ui) {
        Map<String, String> clocks = parameters(ui);
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        document.select("main form[method=post]").forEach(Element::remove);
        for (Element element : document.select("body *")) {
            if (!element.hasAttr(TO_NOW)) {
                element.attributes().forEach(attribute -> carry(attribute, clocks));
            }
        }
        for (Element form : document.select("form[method=get]:not([" + TO_NOW + "])")) {
            if (clocked.test(path(form.attr("action")))) {
                clocks.forEach((name, value) -> form.appendElement("input")
                        .attr("type", "hidden")
                        .attr("name", name)
                        .attr("value", value));
            }
        }
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void carry(Attribute attribute, Map<String, String> clocks) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        boolean leads = name.equals("href") || name.equals("hx-get") || name.startsWith("data-");
        if (leads && value.startsWith("/") && clocked.test(path(value))) {
            attribute.setValue(with(value, clocks));
        }
    }

    private static String with(String address, Map<String, String> clocks) {
        int fragment = address.indexOf('#');
        var written = new StringBuilder(fragment < 0 ? address : address.substring(0, fragment));
        clocks.forEach((name, value) -> {
            if (!written.toString().contains(name + "=")) {
                written.append(written.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return fragment < 0 ? written.toString() : written + address.substring(fragment);
    }

    private static String path(String address) {
        return address.split("[?#]", 2)[0];
    }

    private static Map<String, String> parameters(Ui ui) {
        var clocks = new LinkedHashMap<String, String>();
        for (String name : List.of("true-on", "known-on")) {
            String asked = ui.query(name);
            if (asked != null && !asked.isBlank()) {
                clocks.put(name, asked);
            }
        }
        return clocks;
    }
}
