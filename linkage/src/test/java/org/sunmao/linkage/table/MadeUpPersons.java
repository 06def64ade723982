package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Persons put together from syllables, and how a clerk spoils them. */
final class MadeUpPersons {
    static final List<String> HEADER = List.of("id", "given_name", "surname", "street", "town", "birth", "number");

    private static final String[] SYLLABLES = {
        "ba", "ro", "mi", "ten", "lo", "sar", "ni", "vel", "ka", "dun", "pe", "ol", "gri", "ma", "to", "fen"
    };

    private final Random random;

    MadeUpPersons(long seed) {
        random = new Random(seed);
    }

    private String word(int syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return out.toString();
    }

    String[] person(String id) {
        int day = 19_300_000 + random.nextInt(80) * 10_000 + (1 + random.nextInt(12)) * 100 + 1 + random.nextInt(28);
        return new String[] {
            id,
            word(2),
            word(3),
            word(3) + " street",
            word(2) + "ton",
            String.valueOf(day),
            String.valueOf(1_000_000 + random.nextInt(9_000_000))
        };
    }

    /** One cell lost, two letters of another turned round, and sometimes the names swapped. */
    String[] spoilt(String[] person, String id) {
        String[] out = person.clone();
        out[0] = id;
        if (random.nextInt(4) == 0) {
            out[1] = person[2];
            out[2] = person[1];
        }
        int slip = 1 + random.nextInt(out.length - 1);
        int at = random.nextInt(out[slip].length() - 1);
        out[slip] = out[slip].substring(0, at)
                + out[slip].charAt(at + 1)
                + out[slip].charAt(at)
                + out[slip].substring(at + 2);
        out[1 + random.nextInt(out.length - 1)] = "";
        return out;
    }

    List<String[]> persons(int n) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(person("p" + i));
        }
        return rows;
    }
}
