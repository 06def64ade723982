package org.sunmao.app.front.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Within;

/** Turns a query for enterprises into SQL conditions. */
final class EnterpriseConditions {

    /** With more hits than this the words are so common that reading along the list finds a page of them soon. */
    private static final int MOST_HITS = 5_000;

    private EnterpriseConditions() {}

    static void apply(JdbcClient jdbc, EnterpriseQuery query, SortedList list) {
        words(jdbc, query.words().written().patterns(), list);
        int n = 0;
        for (String word : query.words().sounding().words()) {
            sounding(jdbc, word, "latin" + n++, list);
        }
        place(query, list);
        if (query.section() != null) {
            list.where("e.industry_section = :section").with("section", query.section());
        }
        if (query.status() != null) {
            list.where("e.registration_status = :status").with("status", query.status());
        }
        if (query.confirmed() != null) {
            list.where("e.status = :confirmed").with("confirmed", query.confirmed() ? "confirmed" : "provisional");
        }
    }

    private static void words(JdbcClient jdbc, List<String> patterns, SortedList list) {
        List<String> longestFirst = patterns.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (int i = 0; i < longestFirst.size(); i++) {
            list.where("e.search like :word" + i).with("word" + i, longestFirst.get(i));
        }
        if (!longestFirst.isEmpty() && longestFirst.get(0).length() > 3) {
            List<Long> hits = hits(jdbc, longestFirst);
            if (hits.size() <= MOST_HITS) {
                list.where("e.id = any(cast(:hits as bigint[]))").with("hits", array(hits));
            }
        }
    }

    /** Latin letters may stand in a name or code, or be pinyin or initials. */
    private static void sounding(JdbcClient jdbc, String word, String name, SortedList list) {
        String sound = SearchWords.soundPattern(word).orElseThrow();
        String pattern = "%" + word + "%";
        List<Long> hits = new ArrayList<>(hits(jdbc, List.of(pattern)));
        List<Long> heard = jdbc.sql("select search.ids_sounding(?, 'enterprise', ?)")
                .params(sound, MOST_HITS + 1)
                .query(Long.class)
                .list();
        if (hits.size() <= MOST_HITS && heard.size() <= MOST_HITS) {
            hits.addAll(heard);
            list.where("e.id = any(cast(:" + name + " as bigint[]))").with(name, array(hits));
        } else {
            list.where("(e.search like :" + name + " or exists (select 1 from search.entry x where x.subject_id = e.id"
                            + " and x.sounds like :" + name + "sound))")
                    .with(name, pattern)
                    .with(name + "sound", sound);
        }
    }

    private static String array(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Long> hits(JdbcClient jdbc, List<String> patterns) {
        String all = IntStream.range(0, patterns.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
        var statement = jdbc.sql("select enterprises.ids_matching(array[" + all + "], " + (MOST_HITS + 1) + ")");
        return statement.params(List.copyOf(patterns)).query(Long.class).list();
    }

    private static void place(EnterpriseQuery query, SortedList list) {
        String registered = "e.registered_building_id is not null";
        String present = "s.enterprise_id is not null";
        if (query.building() != null) {
            registered = "e.registered_building_id = :building";
            present = "s.buildings @> array[cast(:building as bigint)]";
            list.with("building", query.building());
        } else if (query.street() != null) {
            registered = "e.registered_building_id is not null and "
                    + Within.inStreet("rb.street_code", "rb.id", query.street());
            present = "exists (select 1 from places.building pb where pb.id = any(s.buildings) and "
                    + Within.inStreet("pb.street_code", "pb.id", query.street()) + ")";
            list.with("street", query.street());
        }
        if (query.relation() == null) {
            if (query.building() != null || query.street() != null) {
                list.where(registered + " or " + present);
            }
            return;
        }
        switch (query.relation()) {
            case REGISTERED -> list.where(registered);
            case PRESENT -> list.where(present);
            case BOTH -> list.where(registered).where(present);
            case ELSEWHERE -> list.where(present).where("(" + registered + ") is not true");
        }
    }
}
