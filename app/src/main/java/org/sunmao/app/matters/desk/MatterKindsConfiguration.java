package org.sunmao.app.matters.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.rules.KindCheck;
import org.sunmao.app.matters.rules.OwnRules;
import org.sunmao.app.matters.store.Sights;
import org.sunmao.app.shell.OwnWords;

/** Gathers the kinds that rooms declare, as the district has them, and refuses to start with one that is not whole. */
@Configuration(proxyBeanMethods = false)
class MatterKindsConfiguration {

    /** {@code sunmao.matters.file} names the district's own rules ({@code OwnRules}); empty for none. */
    @Bean
    OwnRules.Applied matterRules(ObjectProvider<MatterKind> declared, @Value("${sunmao.matters.file:}") String file) {
        List<MatterKind> kinds =
                declared.stream().sorted(Comparator.comparing(MatterKind::code)).toList();
        check(kinds);
        OwnRules.Applied applied =
                file.isBlank() ? new OwnRules.Applied(kinds, Map.of()) : OwnRules.apply(file, read(file), kinds);
        check(applied.kinds());
        return applied;
    }

    @Bean
    MatterKinds matterKinds(OwnRules.Applied rules, Sights sights) {
        sights.keep(rules.kinds());
        return new MatterKinds(rules.kinds());
    }

    @Bean
    OwnWords matterWords(OwnRules.Applied rules) {
        return new OwnWords(rules.texts());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "sunmao.matters.file: " + file + " cannot be read as UTF-8 text: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static void check(List<MatterKind> kinds) {
        var faults = new ArrayList<String>();
        kinds.forEach(kind -> faults.addAll(KindCheck.faults(kind)));
        long codes = kinds.stream().map(MatterKind::code).distinct().count();
        long prefixes = kinds.stream().map(MatterKind::prefix).distinct().count();
        if (codes < kinds.size() || prefixes < kinds.size()) {
            faults.add("two kinds of matters have the same word or the same prefix");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
