package org.sunmao.app.scenarios.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.scenarios.CapabilityKind;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.matching.FirmIndex;
import org.sunmao.app.scenarios.matching.Matcher;
import org.sunmao.app.scenarios.matching.Need;
import org.sunmao.app.scenarios.matching.Ranked;
import org.sunmao.app.scenarios.matching.Spot;
import org.sunmao.app.scenarios.rules.Said;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.Files;
import org.sunmao.app.scenarios.store.ItemBook;

/**
 * Who fits what. The index holds every enterprise of the files with the capabilities that were checked; it is read again when something changed, looked for at most every so many
 * seconds. What comes out is shown as far as the reader's scope opens the enterprises.
 */
@Component
public class Fitting {

    private static final int ASKED_FOR = 100;
    private static final int MOST_OPPORTUNITIES = 500;

    private final Files files;
    private final ItemBook items;
    private final EntryBook entries;
    private final Enterprises enterprises;
    private final MatterTime time;
    private final long looksEvery;
    private @Nullable Shelf shelf;
    private long looked;

    private record Shelf(String mark, FirmIndex index) {}

    /** {@code sunmao.scenarios.look-seconds}: for how long a change may go unseen by the matching. */
    Fitting(
            Files files,
            ItemBook items,
            EntryBook entries,
            Enterprises enterprises,
            MatterTime time,
            @Value("${sunmao.scenarios.look-seconds:30}") int lookSeconds) {
        if (lookSeconds < 0 || lookSeconds > 86_400) {
            throw new IllegalArgumentException(
                    "sunmao.scenarios.look-seconds: found " + lookSeconds + ", expected 0 to 86400");
        }
        this.files = files;
        this.items = items;
        this.entries = entries;
        this.enterprises = enterprises;
        this.time = time;
        looksEvery = lookSeconds * 1_000_000_000L;
    }

    @EventListener
    void moved(MatterMoved news) {
        if (news.matter().kind().equals(CapabilityKind.CODE)) {
            forget();
        }
    }

    /** Looks again the next time that somebody asks. */
    public synchronized void forget() {
        looked = 0;
    }

    private synchronized Matcher matcher() {
        Shelf held = shelf;
        if (held == null || looked == 0 || System.nanoTime() - looked > looksEvery) {
            String mark = files.mark();
            if (held == null || !held.mark().equals(mark)) {
                held = new Shelf(mark, new FirmIndex(files.firms(items.listComparable())));
                shelf = held;
            }
            looked = Math.max(1, System.nanoTime());
        }
        return new Matcher(held.index());
    }

    /** Whether it is worth being shown; of the same trade, it is even where nothing else speaks for it. */
    private static boolean fits(Ranked ranked) {
        return ranked.points() > 0 || ranked.tradeOnly() && ranked.points() == 0;
    }

    /** The enterprises that fit an opportunity best, of those that the reader sees; at most so many that fit and so many of the same trade alone, which stand behind. */
    public List<Ranked> best(Reader reader, Item opportunity, int most) {
        List<Ranked> ranked = matcher().rank(need(opportunity), ASKED_FOR).stream()
                .filter(Fitting::fits)
                .filter(each -> !Objects.equals(each.firm().id(), opportunity.enterprise()))
                .toList();
        Set<Long> open = enterprises
                .names(
                        reader.scope(),
                        ranked.stream().map(each -> each.firm().id()).toList())
                .keySet();
        return Stream.of(false, true)
                .flatMap(trade -> ranked.stream()
                        .filter(each -> each.tradeOnly() == trade
                                && open.contains(each.firm().id()))
                        .limit(most))
                .toList();
    }

    /** Those of them that fit by more than their trade, by the ids of their files. */
    public List<Long> bestIds(Reader reader, Item opportunity, int most) {
        return best(reader, opportunity, most).stream()
                .filter(each -> !each.tradeOnly())
                .map(each -> each.firm().id())
                .toList();
    }

    /** How an enterprise stands to an opportunity. */
    public Optional<Ranked> judge(Item opportunity, long firm) {
        return matcher().judge(need(opportunity), firm);
    }

    /** A released opportunity with how it fits an enterprise. */
    public record Fit(Entry entry, Ranked ranked) {}

    /** The released opportunities that are open and fit an enterprise, the best first, those of its trade alone behind. */
    public List<Fit> fitting(Reader reader, long firm, int most) {
        Matcher matcher = matcher();
        List<Entry> open = entries.list(
                reader.scope(), new EntryBook.Query("opportunity", "", "", 0, "open"), 0, MOST_OPPORTUNITIES);
        Map<Long, Spot> spots = files.spots(
                open.stream().map(Entry::building).filter(Objects::nonNull).toList());
        var fits = new ArrayList<Fit>();
        for (Entry entry : open) {
            Spot at = entry.building() == null ? null : spots.get(entry.building());
            matcher.judge(need(entry.content(), entry.field(), at), firm)
                    .filter(Fitting::fits)
                    .ifPresent(ranked -> fits.add(new Fit(entry, ranked)));
        }
        fits.sort(Comparator.comparing((Fit fit) -> fit.ranked().tradeOnly())
                .thenComparing(Comparator.comparingInt((Fit fit) -> fit.ranked().points())
                        .reversed())
                .thenComparing(fit -> fit.entry().matter()));
        return List.copyOf(fits.subList(0, Math.min(most, fits.size())));
    }

    private Need need(Item item) {
        Spot at = item.building() == null
                ? null
                : files.spots(List.of(item.building())).get(item.building());
        return need(item.content(), item.field(), at);
    }

    private Need need(Map<String, String> content, String field, @Nullable Spot at) {
        return new Need(
                content.getOrDefault("title", ""),
                content.getOrDefault("description", ""),
                content.getOrDefault("needs", ""),
                field,
                Said.words(content.getOrDefault("industries", "")),
                Said.listed(content.getOrDefault("qualifications", "").replace('、', ';')),
                at,
                time.today());
    }
}
