package org.sunmao.app.front.web;

import java.util.List;

/** The form of a building's new name, and what was told before. */
public record RenamePage(String name, String path, List<UnitPage.ChangeLine> told) {

    public RenamePage {
        told = List.copyOf(told);
    }
}
