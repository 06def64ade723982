package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A register and a list that are made with known shares of agreement: what an estimator has to find again. */
final class MadeList {
    private static final int ANCHORS = 3_000;
    private static final int RECORDS = 3_000;
    private static final String[] TRADES = {"网络科技", "商贸", "餐饮管理", "建筑设计", "文化传媒"};

    final List<EnterpriseRecord> records = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();
    private final Set<String> samePerson = new HashSet<>();
    private final Random random;

    /**
     * Records have an anchor, its person, its telephone and its full name (else trade name and trade alone) with these
     * probabilities.
     */
    MadeList(long seed, double anchored, double person, double phone, double fullName) {
        random = new Random(seed);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < ANCHORS; i++) {
            records.add(row("a%04d".formatted(i), true, name(taken), person(), phone()));
        }
        for (int i = 0; i < RECORDS; i++) {
            String key = "m%04d".formatted(i);
            if (random.nextDouble() >= anchored) {
                records.add(row(key, false, written(name(taken), fullName), person(), phone()));
                continue;
            }
            EnterpriseRecord anchor = records.get(random.nextInt(ANCHORS));
            boolean same = random.nextDouble() < person;
            truth.put(key, anchor.key());
            if (same) {
                samePerson.add(key);
            }
            records.add(row(
                    key,
                    false,
                    written(String.valueOf(anchor.name()), fullName),
                    same ? anchor.legalPerson() : person(),
                    random.nextDouble() < phone ? anchor.phone() : phone()));
        }
    }

    /** The anchor of a record; null where it has none. */
    @Nullable
    String truth(String key) {
        return truth.get(key);
    }

    boolean samePerson(String key) {
        return samePerson.contains(key);
    }

    private String written(String name, double fullName) {
        return random.nextDouble() < fullName ? name : name.substring(2, name.length() - 4);
    }

    private String name(Set<String> taken) {
        String name = null;
        while (name == null || !taken.add(name)) {
            name = "青岛" + han(3, '仑', 300) + TRADES[random.nextInt(TRADES.length)] + "有限公司";
        }
        return name;
    }

    private String person() {
        return "王李张刘陈杨".charAt(random.nextInt(6)) + han(2, '一', 400);
    }

    private String phone() {
        return "139" + (10_000_000 + random.nextInt(89_999_999));
    }

    private String han(int length, char first, int choice) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) (first + random.nextInt(choice)));
        }
        return out.toString();
    }

    private static EnterpriseRecord row(
            String key, boolean anchor, String name, @Nullable String person, @Nullable String phone) {
        return new EnterpriseRecord(
                key,
                anchor ? "register" : "list",
                anchor,
                name,
                List.of(),
                null,
                null,
                person,
                phone,
                null,
                null,
                null);
    }
}
