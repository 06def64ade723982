package org.sunmao.app.launch.link;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;

/** What is written into files about pairs, in one language. Serves one thread. */
final class Wording {

    private final ResourceBundle words;
    private final Function<List<Reason>, String> reasons;

    /** @param reasons puts reasons into words */
    Wording(Locale language, Function<List<Reason>, String> reasons) {
        this.reasons = reasons;
        words = ResourceBundle.getBundle(
                "messages/lists",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String word(String key) {
        return words.getString("lists." + key);
    }

    /** Why two rows are one, or may be. */
    String reason(FoundPair pair) {
        String said = reasons.apply(pair.reasons());
        String person = pair.byPerson() ? word("by-person") : "";
        return person.isEmpty() || said.isEmpty() ? person + said : person + "; " + said;
    }

    /** The same word in both languages, as programs read it. */
    static String decision(Zone zone) {
        return zone == Zone.LINKED ? "linked" : zone == Zone.REVIEW ? "review" : "new";
    }
}
