package org.sunmao.app.policies.page;

import java.util.List;

/** A condition in words, with what it consists of below it. */
public record Words(String text, List<Words> inner) {

    public Words {
        inner = List.copyOf(inner);
    }
}
