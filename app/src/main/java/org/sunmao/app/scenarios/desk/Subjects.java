package org.sunmao.app.scenarios.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.Fault;
import org.sunmao.app.scenarios.store.Files;

/** Which enterprise and which building a cell means: by the number of a file, by the credit code, or by a whole name that no other has. */
@Component
class Subjects {

    private final Enterprises enterprises;
    private final Buildings buildings;
    private final Files files;

    Subjects(Enterprises enterprises, Buildings buildings, Files files) {
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.files = files;
    }

    /**
     * What is meant.
     *
     * @param firm whose it is; null for an opportunity of an office
     * @param content with the names that the files have
     */
    record Found(@Nullable Long firm, @Nullable Long building, Map<String, String> content) {}

    Found find(Reader reader, Sort sort, Map<String, String> said, List<Fault> faults) {
        var content = new LinkedHashMap<>(said);
        Long firm = null;
        if (sort == Sort.CAPABILITY && said.containsKey("firm")) {
            Optional<Enterprise> found = firm(reader, said.getOrDefault("firm", ""));
            if (found.isEmpty()) {
                faults.add(new Fault("firm", said.getOrDefault("firm", ""), "firm", List.of()));
            } else {
                firm = found.get().id();
                content.put("firm", found.get().name());
            }
        } else if (sort == Sort.OPPORTUNITY && reader.is(Role.ENTERPRISE)) {
            firm = reader.scope().enterprises().stream().sorted().findFirst().orElse(null);
            if (firm != null) {
                content.put(
                        "owner",
                        enterprises
                                .names(reader.scope(), List.of(firm))
                                .getOrDefault(firm, said.getOrDefault("owner", "")));
            }
        }
        Long building = null;
        if (said.containsKey("building")) {
            String typed = said.getOrDefault("building", "");
            List<Long> found = typed.matches("B[0-9]{1,17}")
                    ? List.of(Long.parseLong(typed.substring(1)))
                    : files.buildingsNamed(reader.scope(), typed);
            Map<Long, String> names = buildings.names(reader.scope(), found);
            if (names.size() != 1) {
                faults.add(new Fault("building", typed, "building", List.of()));
            } else {
                building = names.keySet().iterator().next();
                content.put("building", names.values().iterator().next());
            }
        }
        return new Found(firm, building, content);
    }

    private Optional<Enterprise> firm(Reader reader, String typed) {
        Optional<Enterprise> found = typed.matches("E[0-9]{1,17}|[0-9A-Za-z]{18}")
                ? enterprises.findSaid(reader.scope(), typed)
                : named(reader, typed);
        return found.filter(firm ->
                !reader.is(Role.ENTERPRISE) || reader.scope().enterprises().contains(firm.id()));
    }

    private Optional<Enterprise> named(Reader reader, String typed) {
        List<Long> named = files.firmsNamed(reader.scope(), typed);
        return named.size() == 1 ? enterprises.find(reader.scope(), named.get(0)) : Optional.empty();
    }
}
