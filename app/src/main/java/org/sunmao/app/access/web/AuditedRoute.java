package org.sunmao.app.access.web;

import java.util.Locale;

/**
 * How the record treats one route.
 *
 * @param method HTTP method
 * @param path its pattern, variables without their form: {@code /buildings/{id}}
 * @param how whether it reads, changes, or shows nothing that is protected
 * @param action what a line calls it
 * @param kind the kind of thing it is about; empty for lists
 * @param variable the path variable with the thing's id; empty where the address names none
 * @param why for what is not protected, the reason
 */
record AuditedRoute(String method, String path, How how, String action, String kind, String variable, String why) {

    enum How {
        READ,
        CHANGE,
        NOT
    }

    AuditedRoute {
        boolean named = how == How.NOT ? !why.isBlank() && action.isEmpty() : !action.isBlank();
        if (!named || !variable.isEmpty() && !path.contains("{" + variable + "}")) {
            throw new IllegalArgumentException("audit/routes.csv: " + method + " " + path
                    + ": expected an action, or 'not' with the reason, and a variable of the path");
        }
    }

    static AuditedRoute parse(String line) {
        String[] cells = line.split(",", 7);
        if (cells.length != 7) {
            throw new IllegalArgumentException(
                    "audit/routes.csv: '" + line + "' has " + cells.length + " cells, expected 7");
        }
        How how = How.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new AuditedRoute(cells[0], cells[1], how, cells[3], cells[4], cells[5], cells[6]);
    }

    /** A route that nobody declared is a read of something: recorded rather than forgotten. */
    static AuditedRoute undeclared(String method, String path) {
        How how = method.equals("GET") || method.equals("HEAD") ? How.READ : How.CHANGE;
        return new AuditedRoute(method, path, how, "web.undeclared", "route", "", "");
    }
}
