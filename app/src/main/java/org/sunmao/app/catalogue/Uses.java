package org.sunmao.app.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.FilePolicy;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.measures.Measure;

/** What sources of a kind are used for, as the definitions of measures and the policies of files say. */
@Component
public class Uses {

    private final List<Measure> measures;
    private final List<FilePolicy> policies;

    Uses(List<Measure> measures, List<FilePolicy> policies) {
        this.measures = List.copyOf(measures);
        this.policies =
                policies.stream().sorted(Comparator.comparing(FilePolicy::file)).toList();
    }

    /** Ids of the measures that read sources of this kind. */
    public List<String> measures(SourceKind kind) {
        return measures.stream()
                .map(Measure::definition)
                .filter(definition -> definition.sourceKinds().contains(kind.code()))
                .map(definition -> definition.id())
                .toList();
    }

    /** By kind of file the codes of the fields that it may take from sources of this kind; files that take nothing are left out. */
    public Map<String, List<String>> files(SourceKind kind) {
        var files = new TreeMap<String, List<String>>();
        for (FilePolicy policy : policies) {
            List<String> taken = Field.listByKind(kind).stream()
                    .map(Field::code)
                    .filter(field -> policy.takes(kind.code(), field))
                    .toList();
            if (!taken.isEmpty()) {
                files.put(policy.file(), taken);
            }
        }
        return files;
    }
}
