package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first so many of any number of items, by an order. */
final class TopHeap<T> {

    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;
    private long offered;

    /** @param order what is to be kept comes first */
    TopHeap(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        kept = new PriorityQueue<>(Math.max(1, most), order.reversed());
    }

    void offer(T item) {
        offered++;
        if (kept.size() < most) {
            kept.add(item);
        } else if (most > 0 && order.compare(item, kept.element()) < 0) {
            kept.remove();
            kept.add(item);
        }
    }

    /** How many items were offered. */
    long offered() {
        return offered;
    }

    int size() {
        return kept.size();
    }

    /** The first of them in order. */
    List<T> first(int n) {
        List<T> sorted = new ArrayList<>(kept);
        sorted.sort(order);
        return List.copyOf(sorted.subList(0, Math.min(n, sorted.size())));
    }
}
