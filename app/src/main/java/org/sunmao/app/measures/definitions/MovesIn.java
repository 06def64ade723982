package org.sunmao.app.measures.definitions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;

/** Moves in (迁入): new to the buildings that the reader sees, moved from another one, or holding a further one. */
@Component
@Order(9)
class MovesIn extends Moves {

    private static final Definition DEFINITION = new Definition(
                    "moves-in", 1, MeasureUnit.MOVES, List.of("tenants"), List.of("new", "moved", "further"))
            .unknownFor("no-comparison");

    MovesIn() {
        super(true);
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }
}
