package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.launch.report.Groups.Group;
import org.sunmao.app.launch.report.ReportList.Cell;
import org.sunmao.app.launch.report.ReportPage.Cluster;
import org.sunmao.app.launch.report.ReportPage.Member;
import org.sunmao.app.launch.report.ReportPage.Shared;
import org.sunmao.app.launch.report.ReportPage.Size;

/** Groups of rows as a reader sees them: who is in them, and what they have in common. */
final class ClusterViews {

    /** Members that are looked at to tell what a group has in common. */
    static final int LOOKED_AT = 200;

    private static final int SHOWN = 12;
    private static final int MOST_SIZE = 10;

    private final List<ReportList> lists;
    private final ReportWords words;

    ClusterViews(List<ReportList> lists, ReportWords words) {
        this.lists = lists;
        this.words = words;
    }

    List<Size> sizes(Groups groups) {
        long[] counts = groups.sizes(MOST_SIZE);
        var out = new ArrayList<Size>();
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > 0) {
                out.add(new Size(i == MOST_SIZE ? words.t("report.clusters.or-more", i) : words.number(i), counts[i]));
            }
        }
        return out;
    }

    Cluster cluster(Group group) {
        List<Member> members =
                group.members().stream().limit(SHOWN).map(this::member).toList();
        RowAt known = group.members().stream()
                .filter(m -> Double.isNaN(m.probability()))
                .findFirst()
                .orElse(group.members().get(0))
                .row();
        return new Cluster(
                lists.get(known.list()).name(known.row()),
                group.size(),
                members,
                group.size() - members.size(),
                Double.isNaN(group.weakest()) ? null : group.weakest(),
                shared(group));
    }

    private Member member(Groups.Member member) {
        ReportList list = lists.get(member.row().list());
        return new Member(
                list.file(),
                list.id(member.row().row()),
                list.name(member.row().row()),
                Double.isNaN(member.probability()) ? null : member.probability());
    }

    /** The values of one field: how often each occurs as it came, and how it is shown. */
    private static final class Values {
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<String, String> shown = new HashMap<>();

        void add(Cell cell) {
            counts.merge(cell.plain(), 1, Integer::sum);
            shown.put(cell.plain(), cell.value());
        }

        Shared shared(String field) {
            Map.Entry<String, Integer> most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            int said = counts.values().stream().mapToInt(i -> i).sum();
            return new Shared(field, said, counts.size(), shown.getOrDefault(most.getKey(), ""), most.getValue());
        }
    }

    private List<Shared> shared(Group group) {
        Map<String, Values> values = new LinkedHashMap<>();
        for (Groups.Member member : group.members()) {
            lists.get(member.row().list())
                    .cells(member.row().row())
                    .forEach(cell -> values.computeIfAbsent(cell.label(), any -> new Values())
                            .add(cell));
        }
        var out = new ArrayList<Shared>();
        values.forEach((field, its) -> out.add(its.shared(field)));
        return out;
    }
}
