package org.sunmao.app.activities.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.places.Buildings;

/** What forms and addresses refer to. */
final class Refs {

    private Refs() {}

    /** A building by the number of its file, as in {@code B12}; null where none is said. */
    static @Nullable Long building(Buildings buildings, Reader reader, Form form) {
        String typed = form.typed("building");
        if (typed.isEmpty()) {
            return null;
        }
        Long id = typed.matches("B[1-9][0-9]{0,17}") ? Long.valueOf(typed.substring(1)) : null;
        if (id == null || buildings.find(reader.scope(), id).isEmpty()) {
            form.refuse("building", "building");
            return null;
        }
        return id;
    }

    /** An enterprise by the number of its file, as in {@code E12}, or by its unified social credit code. */
    static Optional<Enterprise> enterprise(Enterprises enterprises, Reader reader, String typed) {
        if (typed.matches("E[1-9][0-9]{0,17}")) {
            return enterprises.find(reader.scope(), Long.parseLong(typed.substring(1)));
        }
        return typed.isEmpty() || typed.length() > 40
                ? Optional.empty()
                : enterprises.findIdByCode(reader.scope(), typed).flatMap(id -> enterprises.find(reader.scope(), id));
    }

    /** A year of an address; this one where it says none. */
    static int year(String typed, LocalDate today) {
        return typed.matches("20[0-9]{2}") ? Integer.parseInt(typed) : today.getYear();
    }
}
