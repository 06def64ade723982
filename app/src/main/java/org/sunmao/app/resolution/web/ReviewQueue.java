package org.sunmao.app.resolution.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.ReviewEntry;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** The whole queue of a reader, with a filter laid over it. */
final class ReviewQueue {

    private static final int PAGE = 50;

    private final List<ReviewEntry> all;
    private final List<ReviewEntry> kept;
    private final ReviewFilter filter;

    ReviewQueue(List<ReviewEntry> all, ReviewFilter filter) {
        this.all = all;
        this.filter = filter;
        this.kept = all.stream().filter(filter::keeps).toList();
    }

    int waiting() {
        return kept.size();
    }

    List<ReviewEntry> page(int from) {
        return kept.subList(Math.min(Math.max(from, 0), kept.size()), Math.min(Math.max(from, 0) + PAGE, kept.size()));
    }

    @Nullable
    Integer after(int from) {
        return from + PAGE < kept.size() ? Integer.valueOf(from + PAGE) : null;
    }

    /** Place of a mention in the queue, from 1; 0 where it is not in it. */
    int position(long mentionId) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).mentionId() == mentionId) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The mention so many places away; from one that is not in the queue, the first. */
    @Nullable
    Long neighbour(long mentionId, int away) {
        int index = position(mentionId) == 0 ? 0 : position(mentionId) - 1 + away;
        return index < 0 || index >= kept.size()
                ? null
                : Long.valueOf(kept.get(index).mentionId());
    }

    String query() {
        String query = Stream.of(Map.entry("source", filter.source()), Map.entry("kind", filter.kind()))
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    List<Choice> sources(Ui ui) {
        return choices(
                ui.t("resolution.filter.all-sources"),
                ReviewEntry::source,
                entry -> ui.lang().equals("zh") ? entry.sourceZh() : entry.sourceEn());
    }

    List<Choice> kinds(Ui ui) {
        return choices(
                ui.t("resolution.filter.all-kinds"),
                ReviewEntry::kind,
                entry -> ui.t("resolution.kind." + entry.kind()));
    }

    private List<Choice> choices(
            String allOfThem, Function<ReviewEntry, String> value, Function<ReviewEntry, String> label) {
        var labels = new TreeMap<String, String>();
        var counts = new TreeMap<String, Long>();
        for (ReviewEntry entry : all) {
            labels.putIfAbsent(value.apply(entry), label.apply(entry));
            counts.merge(value.apply(entry), 1L, Long::sum);
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", allOfThem, (long) all.size()));
        labels.forEach((code, text) -> choices.add(new Choice(code, text, counts.get(code))));
        return choices;
    }
}
