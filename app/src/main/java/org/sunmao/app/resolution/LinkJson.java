package org.sunmao.app.resolution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Writes reasons and candidates of a link as the journal keeps them. */
final class LinkJson {

    /** A candidate as kept: its cluster has become a subject. */
    record KeptCandidate(long subject, double bits, double probability, List<Reason> reasons) {}

    private final JsonMapper json;
    private final Map<String, Long> subjects;

    LinkJson(JsonMapper json, Map<String, Long> subjects) {
        this.json = json;
        this.subjects = subjects;
    }

    String reasons(Link link) {
        return json.writeValueAsString(link.reasons());
    }

    String candidates(Link link) {
        return json.writeValueAsString(kept(link));
    }

    List<Long> candidateSubjects(Link link) {
        return kept(link).stream().map(KeptCandidate::subject).toList();
    }

    private List<KeptCandidate> kept(Link link) {
        return link.candidates().stream()
                .filter(c -> subjects.containsKey(c.cluster()))
                .map(this::keep)
                .toList();
    }

    private KeptCandidate keep(Candidate c) {
        long subject = Objects.requireNonNull(subjects.get(c.cluster()));
        return new KeptCandidate(subject, c.bits(), c.probability(), c.reasons());
    }
}
