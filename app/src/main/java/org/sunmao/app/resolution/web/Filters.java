package org.sunmao.app.resolution.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.resolution.DecisionFilter;
import org.sunmao.app.resolution.QueueChoices.Option;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Filters as they stand in addresses. */
final class Filters {

    private Filters() {}

    static ReviewFilter queue(Map<String, String> asked) {
        return new ReviewFilter(
                asked.getOrDefault("source", ""),
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("building", ""),
                asked.getOrDefault("street", ""));
    }

    static DecisionFilter decisions(Map<String, String> asked) {
        return new DecisionFilter(
                asked.getOrDefault("by", ""),
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("name", ""));
    }

    /** The filter as a query, empty or beginning with {@code ?}. */
    static String query(ReviewFilter filter) {
        String query = filter.asked().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** An address below this path, with one parameter and the filter. */
    static String address(String path, String name, String value, ReviewFilter filter) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
        filter.asked().forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    /**
     * Something to choose from.
     *
     * @param prefix key of the word for no restriction, {@code .all}, and for what is not known, {@code .unknown}
     */
    static List<Choice> choices(Ui ui, String prefix, List<Option> options) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                "",
                ui.t(prefix + ".all"),
                options.stream().mapToLong(Option::waiting).sum()));
        for (Option option : options) {
            String label = option.value().equals(ReviewFilter.NOT_KNOWN)
                    ? ui.t(prefix + ".unknown")
                    : ui.lang().equals("zh") ? option.zh() : option.en();
            choices.add(new Choice(option.value(), label.isEmpty() ? option.value() : label, option.waiting()));
        }
        return choices;
    }
}
