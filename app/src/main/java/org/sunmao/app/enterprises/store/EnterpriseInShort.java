package org.sunmao.app.enterprises.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.resolution.CandidateFacts;
import org.sunmao.app.resolution.MentionKind;

/** The main facts of enterprises, for the review desk. */
@Component
class EnterpriseInShort implements CandidateFacts {

    private static final Map<String, Form> FORMS = Map.of("registered-capital", Form.MONEY);

    private final Enterprises enterprises;

    EnterpriseInShort(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public MentionKind kind() {
        return MentionKind.ENTERPRISE;
    }

    @Override
    public List<Fact> list(Scope scope, long subjectId) {
        return enterprises
                .find(scope, subjectId)
                .map(file -> facts(scope, file))
                .orElse(List.of());
    }

    private static List<Fact> facts(Scope scope, Enterprise file) {
        var facts = new ArrayList<Fact>();
        for (String name : List.of(
                "status",
                "enterprise-type",
                "industry-name",
                "established-on",
                "registered-capital",
                "business-scope")) {
            file.attributes()
                    .winner(name)
                    .ifPresent(chosen -> facts.add(
                            new Fact(name, said(scope, name, chosen.value()), FORMS.getOrDefault(name, Form.TEXT))));
        }
        if (!file.buildingIds().isEmpty()) {
            facts.add(new Fact("buildings", Integer.toString(file.buildingIds().size()), Form.COUNT));
        }
        return facts;
    }

    /** Free texts may hold numbers of persons; what is a number of the file's own is none. */
    private static String said(Scope scope, String name, String value) {
        return FORMS.containsKey(name) ? value : Masking.text(value, scope);
    }
}
