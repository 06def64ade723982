package org.sunmao.app.launch.link;

import java.util.List;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRun;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.LevelWeight;
import org.sunmao.linkage.table.TableLearned;

/** Several listeners as one. */
record Listeners(List<LinkListener> all) implements LinkListener {

    @Override
    public int candidates() {
        return all.stream().mapToInt(LinkListener::candidates).max().orElse(0);
    }

    @Override
    public void lists(List<InputList> lists, int register, Answers answers) {
        all.forEach(one -> one.lists(lists, register, answers));
    }

    @Override
    public void link(RowRef row, int register, Link link) {
        all.forEach(one -> one.link(row, register, link));
    }

    @Override
    public void pair(FoundPair pair) {
        all.forEach(one -> one.pair(pair));
    }

    @Override
    public void held(int list, EnterpriseRun run) {
        all.forEach(one -> one.held(list, run));
    }

    @Override
    public void grouped(EnterpriseModel model, long pairs) {
        all.forEach(one -> one.grouped(model, pairs));
    }

    @Override
    public void learned(
            int left,
            int right,
            List<ColumnReading> columns,
            List<LevelWeight> weights,
            TableLearned learned,
            long pairs) {
        all.forEach(one -> one.learned(left, right, columns, weights, learned, pairs));
    }

    @Override
    public boolean wantsClusters() {
        return all.stream().anyMatch(LinkListener::wantsClusters);
    }

    @Override
    public void clusters(List<Cluster> clusters) {
        all.forEach(one -> one.clusters(clusters));
    }
}
