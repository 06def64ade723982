package org.sunmao.app.benefits.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.secrecy.Leak;
import org.sunmao.app.secrecy.LeakCheck;

/**
 * What is public of a season: sums by sort, and by groups of villages, each of at least {@value #FEWEST} households. No household and no name, not even under a mask: in a
 * village of forty a surname is a name.
 *
 * @param muHundredths transferred land
 * @param households those with a statement
 * @param totalFen what they get together
 * @param collectiveFen what the collective gets
 */
public record NoticeContent(
        String crop,
        long muHundredths,
        long outputFen,
        int households,
        long totalFen,
        long collectiveFen,
        List<Sum> sums,
        List<Group> groups) {

    /** The fewest households of a group. */
    public static final int FEWEST = 5;

    public NoticeContent {
        sums = List.copyOf(sums);
        groups = List.copyOf(groups);
    }

    /** What households get of one sort. */
    public record Sum(String sort, long fen) {}

    /** Villages that are told together. */
    public record Group(String villages, int households, long fen) {}

    /**
     * Of the statements that stand; empty where there are fewer households than a group must have, so that nothing may be told, or where a sum of one sort would tell of
     * fewer.
     */
    public static Optional<NoticeContent> of(
            String crop, ProjectFile file, long outputFen, Collection<Statement> statements) {
        List<Statement> standing = statements.stream().filter(Statement::stands).toList();
        Map<String, long[]> villages = new LinkedHashMap<>();
        Map<Sharing, long[]> sums = new LinkedHashMap<>();
        long collective = 0;
        for (Statement statement : standing) {
            Party party = file.party(statement.party()).orElseThrow();
            if (!party.household()) {
                collective += statement.totalFen();
                continue;
            }
            long[] village = villages.computeIfAbsent(party.village(), any -> new long[2]);
            village[0]++;
            village[1] += statement.totalFen();
            for (Statement.Line line : statement.lines()) {
                long[] sum = sums.computeIfAbsent(line.sort(), any -> new long[2]);
                sum[0]++;
                sum[1] += line.fen();
            }
        }
        List<Group> groups = groups(villages);
        long households = groups.stream().mapToInt(Group::households).sum();
        if (households < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new NoticeContent(
                crop,
                file.mu(),
                outputFen,
                (int) households,
                groups.stream().mapToLong(Group::fen).sum(),
                collective,
                told(sums),
                groups));
    }

    /** Sums of few households are told together, and with another one where they would still be few. */
    private static List<Sum> told(Map<Sharing, long[]> sums) {
        List<Map.Entry<Sharing, long[]>> order = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Sharing, long[]> each) -> each.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var told = new ArrayList<Sum>();
        long few = 0;
        boolean any = false;
        long most = 0;
        for (Map.Entry<Sharing, long[]> each : order) {
            long households = each.getValue()[0];
            // The rest of a sum must not tell of few either: a household may stand in several sorts, so only the
            // largest of those put together counts.
            if (households < FEWEST || any && most < FEWEST) {
                few += each.getValue()[1];
                any = true;
                most = Math.max(most, households);
            } else {
                told.add(new Sum(each.getKey().word(), each.getValue()[1]));
            }
        }
        told.sort(Comparator.comparing(sum -> Sharing.find(sum.sort()).orElseThrow()));
        if (any) {
            told.add(new Sum("other", few));
        }
        return told;
    }

    /** The smallest villages are put together until each group is large enough. */
    private static List<Group> groups(Map<String, long[]> villages) {
        var groups = new ArrayList<Group>();
        villages.forEach((name, sums) -> groups.add(new Group(name, (int) sums[0], sums[1])));
        Comparator<Group> order = Comparator.comparing(Group::households).thenComparing(Group::villages);
        groups.sort(order);
        while (groups.size() > 1 && groups.get(0).households() < FEWEST) {
            Group first = groups.remove(0);
            Group second = groups.remove(0);
            groups.add(new Group(
                    first.villages() + "、" + second.villages(),
                    first.households() + second.households(),
                    first.fen() + second.fen()));
            groups.sort(order);
        }
        return groups;
    }

    /**
     * What must not stand in the words of a notice: personal numbers, and names of whoever is in the project; under their masks.
     */
    public static List<Leak> leaks(String words, Collection<String> names) {
        var found = new ArrayList<>(
                LeakCheck.table("", List.of(), words.lines().map(List::of).toList()).stream()
                        // Where to object has to be said.
                        .filter(leak ->
                                !leak.kind().equals("landline") && !leak.kind().equals("mail"))
                        .toList());
        List<String> lines = words.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int row = i + 2;
            names.stream()
                    .distinct()
                    .filter(name -> name.length() >= 2 && line.contains(name))
                    .forEach(name ->
                            found.add(new Leak("", row, "", "person", org.sunmao.app.access.Masking.personName(name))));
        }
        return List.copyOf(found);
    }
}
