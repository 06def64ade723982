package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.index.UnionFind;

/** Which rows of all lists belong together: disjoint sets, put together pair by pair. */
final class Clusters {

    private final List<InputList> lists;
    private final int register;
    private final int[] first;
    private final UnionFind sets;
    private final @Nullable FoundPair[] surest;
    private final boolean[] doubtful;
    private java.util.@Nullable BitSet having;
    private int havingList = -1;

    /** @param register the list that others are held against; -1 where there is none */
    Clusters(List<InputList> lists, int register) {
        this.lists = lists;
        this.register = register;
        first = new int[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            first[i + 1] = first[i] + lists.get(i).size();
        }
        sets = new UnionFind(first[lists.size()]);
        surest = new @Nullable FoundPair[first[lists.size()]];
        doubtful = new boolean[surest.length];
    }

    private int number(RowRef row) {
        return first[row.list()] + row.row();
    }

    void join(RowRef one, RowRef other) {
        sets.union(number(one), number(other));
    }

    boolean together(RowRef one, RowRef other) {
        return sets.find(number(one)) == sets.find(number(other));
    }

    /** Whether a row belongs together with a row of a list; sets must not change afterwards. */
    boolean has(RowRef row, int list) {
        if (having == null || havingList != list) {
            having = new java.util.BitSet();
            havingList = list;
            for (int i = first[list]; i < first[list + 1]; i++) {
                having.set(sets.find(i));
            }
        }
        return having.get(sets.find(number(row)));
    }

    /** Remembers why rows are where they are; joins nothing. */
    void note(FoundPair pair) {
        if (pair.zone() == Zone.LINKED) {
            note(number(pair.left()), pair);
            note(number(pair.right()), pair);
        } else if (pair.zone() == Zone.REVIEW) {
            doubtful[number(pair.left())] = true;
            doubtful[number(pair.right())] = true;
        }
    }

    private void note(int row, FoundPair pair) {
        FoundPair known = surest[row];
        if (known == null || pair.score() > known.score()) {
            surest[row] = pair;
        }
    }

    List<Cluster> list() {
        Map<Integer, List<Cluster.Member>> members = new TreeMap<>();
        int[] sizes = new int[surest.length];
        for (int i = 0; i < surest.length; i++) {
            sizes[sets.find(i)]++;
        }
        for (int list = 0; list < lists.size(); list++) {
            for (int row = 0; row < lists.get(list).size(); row++) {
                int number = first[list] + row;
                int set = sets.find(number);
                members.computeIfAbsent(set, s -> new ArrayList<>(1))
                        .add(new Cluster.Member(
                                new RowRef(list, row), standing(list, number, sizes[set]), surest[number]));
            }
        }
        List<Cluster> out = new ArrayList<>(members.size());
        members.values().forEach(rows -> out.add(new Cluster(out.size() + 1, rows)));
        return out;
    }

    private Cluster.Standing standing(int list, int number, int size) {
        if (list == register) {
            return Cluster.Standing.REGISTER;
        }
        if (size > 1) {
            return Cluster.Standing.LINKED;
        }
        return doubtful[number] ? Cluster.Standing.REVIEW : Cluster.Standing.ALONE;
    }
}
