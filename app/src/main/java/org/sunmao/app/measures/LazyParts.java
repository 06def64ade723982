package org.sunmao.app.measures;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parts that are made when somebody looks at them: a screen of ten figures shows the parts of one. It cannot be changed. */
public final class LazyParts extends AbstractList<Part> {

    private final int size;
    private final Supplier<List<Part>> make;
    private volatile @Nullable List<Part> made;

    /**
     * @param size how many there will be
     * @param make makes them; called once, or more often by readers who come at the same moment
     */
    public LazyParts(int size, Supplier<List<Part>> make) {
        this.size = size;
        this.make = make;
    }

    @Override
    public Part get(int index) {
        List<Part> parts = made;
        if (parts == null) {
            parts = make.get();
            made = parts;
        }
        return parts.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
