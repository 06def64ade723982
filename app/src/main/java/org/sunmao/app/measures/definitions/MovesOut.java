package org.sunmao.app.measures.definitions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;

/** Moves out (迁出): gone from the buildings that the reader sees, moved to another one, or still holding others. */
@Component
@Order(10)
class MovesOut extends Moves {

    private static final Definition DEFINITION = new Definition(
                    "moves-out", 1, MeasureUnit.MOVES, List.of("tenants"), List.of("gone", "moved", "fewer"))
            .unknownFor("no-comparison");

    MovesOut() {
        super(false);
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }
}
