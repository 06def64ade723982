package org.sunmao.app.measures;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are made when somebody looks at them: a screen of ten figures shows the first parts of one. It cannot be changed; of readers who look at
 * the same moment each may make them.
 */
public final class LazyParts extends AbstractList<Part> {

    /** So many are made at first; a page shows fewer. */
    private static final int FIRST = 24;

    private final int size;
    private final IntFunction<int[]> order;
    private final IntFunction<Part> make;
    private volatile @Nullable List<Part> first;
    private volatile @Nullable List<Part> all;

    private LazyParts(int size, IntFunction<int[]> order, IntFunction<Part> make) {
        this.size = size;
        this.order = order;
        this.make = make;
    }

    /**
     * @param size how many there will be
     * @param order numbers of the parts, the largest part first, as many of the first as it is asked for or all
     * @param make the part of a number
     */
    public static LazyParts of(int size, IntFunction<int[]> order, IntFunction<Part> make) {
        return new LazyParts(size, order, make);
    }

    @Override
    public Part get(int index) {
        List<Part> made = all;
        if (made != null) {
            return made.get(index);
        }
        if (index < FIRST && FIRST < size) {
            List<Part> some = first;
            if (some == null) {
                some = parts(FIRST);
                first = some;
            }
            return some.get(index);
        }
        made = parts(size);
        all = made;
        return made.get(index);
    }

    private List<Part> parts(int most) {
        return Arrays.stream(order.apply(most)).mapToObj(make).toList();
    }

    @Override
    public int size() {
        return size;
    }
}
