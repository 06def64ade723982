package org.sunmao.app.scenarios.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.scenarios.MatchKind;

/** Days of a match follow each other and lie in no future. */
@Component
class MatchGate implements MatterGate {

    private static final List<String> DAYS = List.of("contacted-on", "pilot-on", "contracted-on", "delivered-on");

    private final MatterTime time;

    MatchGate(MatterTime time) {
        this.time = time;
    }

    @Override
    public String kind() {
        return MatchKind.CODE;
    }

    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        var missing = new ArrayList<String>();
        LocalDate before = LocalDate.MIN;
        for (String name : DAYS) {
            String said = fields.get(name);
            if (said != null && !said.isBlank()) {
                LocalDate day = LocalDate.parse(said);
                if (move.asks().contains(name) && (day.isBefore(before) || day.isAfter(time.today()))) {
                    missing.add(name);
                }
                before = day;
            }
        }
        if (move.word().equals("contract") && "0".equals(fields.get("sum"))) {
            missing.add("sum");
        }
        return missing;
    }
}
