package org.sunmao.benchmarks.load;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.access.Role;
import org.sunmao.benchmarks.pages.Visitor;

/** What people of a role look at, and how often: lists and files most, the screen and its figures where the role has them, searches. */
final class PageMix {

    private static final List<String> WORDS = List.of("科技", "贸易", "软件", "中心", "大厦", "咨询");

    private final List<Long> buildings;
    private final List<Long> enterprises;

    PageMix(JdbcClient sql) {
        buildings = sql.sql("select id from places.building order by id limit 500")
                .query(Long.class)
                .list();
        enterprises = sql.sql("select id from enterprises.enterprise where status = 'confirmed' order by id limit 5000")
                .query(Long.class)
                .list();
        if (buildings.isEmpty() || enterprises.isEmpty()) {
            throw new IllegalStateException("the district has no files to look at");
        }
    }

    /**
     * A page to look at.
     *
     * @param kind what it is called in the results
     */
    record Look(String kind, String path) {}

    /** The next page of somebody with this role. */
    Look next(Role role, Random chance) {
        int dice = chance.nextInt(100);
        boolean overview = role != Role.ENTERPRISE;
        if (dice < 20) {
            return new Look("building file", "/buildings/B" + one(buildings, chance));
        }
        if (dice < 45) {
            return new Look("enterprise file", "/enterprises/E" + one(enterprises, chance));
        }
        if (dice < 55) {
            return new Look("buildings", "/buildings");
        }
        if (dice < 65) {
            return new Look("enterprises", "/enterprises?q=" + Visitor.encoded(one(WORDS, chance)));
        }
        if (dice < 72) {
            return new Look("search", "/search?q=" + Visitor.encoded(one(WORDS, chance)));
        }
        if (dice < 77) {
            return new Look("plan", "/buildings/B" + one(buildings, chance) + "/plan");
        }
        if (overview && dice < 90) {
            return new Look("screen", "/screen");
        }
        if (overview && dice < 94) {
            return new Look("map", "/map");
        }
        if (role == Role.OFFICE || role == Role.DEPARTMENT) {
            return dice < 97 ? new Look("review", "/review") : new Look("intake", "/intake");
        }
        return new Look("front", "/");
    }

    private static <T> T one(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
