package org.sunmao.app.measures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The versions of every measure side by side, and which of them answers a question, with which of the district's choices. */
final class Formulas {

    private final Map<String, List<Measure>> versions = new LinkedHashMap<>();
    private final SettingLog log;
    /** The settings of each measure, and what its versions are while nobody has chosen anything. */
    private final Map<String, Set<String>> settings = new HashMap<>();

    private final Map<Standard, Optional<Formula>> standard = new ConcurrentHashMap<>();

    Formulas(List<Measure> measures, SettingLog log) {
        this.log = log;
        measures.forEach(
                measure -> versions.computeIfAbsent(measure.definition().id(), any -> new ArrayList<>())
                        .add(measure));
        versions.values()
                .forEach(some ->
                        some.sort(Comparator.comparingInt(m -> m.definition().version())));
        versions.keySet().forEach(id -> settings.put(id, settingsOf(id)));
    }

    private record Standard(String measure, int version) {}

    private Set<String> settingsOf(String id) {
        var ids = new HashSet<String>();
        versionSetting(id).map(Setting::id).ifPresent(ids::add);
        listVersions(id).forEach(m -> m.definition().settings().forEach(setting -> ids.add(setting.id())));
        return ids;
    }

    /** Whether a measure is the same for all months at all times, because nobody has chosen anything about it. */
    boolean isSteady(String id) {
        Set<String> ids = settings.get(id);
        return ids != null && (ids.isEmpty() || !log.speaksOf(ids));
    }

    /** The first version of each measure, in the order in which screens show them. */
    List<Measure> firsts() {
        return versions.values().stream().map(some -> some.get(0)).toList();
    }

    /** All versions of a measure; none where there is no such measure. */
    List<Measure> listVersions(String id) {
        return versions.getOrDefault(id, List.of());
    }

    /** The bean of this version. */
    Measure measure(Definition definition) {
        return listVersions(definition.id()).stream()
                .filter(m -> m.definition().version() == definition.version())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure " + definition.id()));
    }

    /** Every setting that some figure depends on. */
    List<Setting> listSettings() {
        var settings = new LinkedHashSet<Setting>();
        versions.keySet().forEach(id -> {
            versionSetting(id).ifPresent(settings::add);
            listVersions(id).forEach(m -> settings.addAll(m.definition().settings()));
        });
        return List.copyOf(settings);
    }

    /** The choice among versions, where there are several. */
    Optional<Setting> versionSetting(String id) {
        List<Integer> numbers =
                listVersions(id).stream().map(m -> m.definition().version()).toList();
        return numbers.size() < 2 ? Optional.empty() : Optional.of(Setting.ofVersions(id, numbers));
    }

    /** What makes a figure: the version asked for, or for 0 the one in force for the month; nothing where there is none of that number. */
    Optional<Formula> find(String id, int version, YearMonth month, @Nullable Instant knownOn) {
        return isSteady(id)
                ? standard.computeIfAbsent(new Standard(id, version), any -> made(id, version, Chosen::standard))
                : made(id, version, setting -> log.find(setting, month, knownOn));
    }

    private Optional<Formula> made(String id, int version, Function<Setting, Chosen> choice) {
        int number = version > 0
                ? version
                : versionSetting(id)
                        .map(setting -> Integer.parseInt(choice.apply(setting).value()))
                        .orElseGet(() -> listVersions(id).isEmpty()
                                ? 0
                                : listVersions(id).get(0).definition().version());
        return listVersions(id).stream()
                .map(Measure::definition)
                .filter(definition -> definition.version() == number)
                .findFirst()
                .map(definition -> new Formula(definition, settings(definition, choice)));
    }

    private static Settings settings(Definition definition, Function<Setting, Chosen> choice) {
        var chosen = new LinkedHashMap<String, Chosen>();
        definition.settings().forEach(setting -> chosen.put(setting.id(), choice.apply(setting)));
        return new Settings(chosen);
    }

    /** For reports of which months a version is in force, as known at a moment. */
    List<VersionSpan> spans(Definition definition, @Nullable Instant knownOn) {
        Optional<Setting> setting = versionSetting(definition.id());
        if (setting.isEmpty()) {
            return List.of(new VersionSpan(null, null));
        }
        var turns = new TreeSet<YearMonth>();
        log.list(setting.get(), knownOn).stream()
                .map(Chosen::from)
                .filter(Objects::nonNull)
                .forEach(turns::add);
        var spans = new ArrayList<VersionSpan>();
        @Nullable YearMonth from = null;
        for (YearMonth turn : turns) {
            add(spans, definition, setting.get(), knownOn, from, turn.minusMonths(1));
            from = turn;
        }
        add(spans, definition, setting.get(), knownOn, from, null);
        return spans;
    }

    private void add(
            List<VersionSpan> spans,
            Definition definition,
            Setting setting,
            @Nullable Instant knownOn,
            @Nullable YearMonth from,
            @Nullable YearMonth until) {
        YearMonth within = from != null ? from : until != null ? until : YearMonth.of(1, 1);
        if (!log.find(setting, within, knownOn).value().equals(Integer.toString(definition.version()))) {
            return;
        }
        VersionSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.until() != null && last.until().plusMonths(1).equals(from)) {
            spans.set(spans.size() - 1, new VersionSpan(last.from(), until));
        } else {
            spans.add(new VersionSpan(from, until));
        }
    }
}
