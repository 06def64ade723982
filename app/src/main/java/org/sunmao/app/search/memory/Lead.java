package org.sunmao.app.search.memory;

import java.util.function.Supplier;

/**
 * Where to look: entries of which some may fit, and all that fit are among them.
 *
 * @param cost how many they are, about
 * @param docs them
 */
record Lead(int cost, Supplier<Docs> docs) {

    static final Lead NOWHERE = new Lead(0, Docs::none);

    static Lead of(Posting posting) {
        return new Lead(posting.count(), posting::docs);
    }

    Lead or(Lead other) {
        if (cost == 0) {
            return other;
        }
        return other.cost == 0 ? this : new Lead(cost + other.cost, () -> Docs.either(docs.get(), other.docs.get()));
    }

    Lead shorterOf(Lead other) {
        return other.cost < cost ? other : this;
    }
}
