package org.sunmao.app.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.WaitingDrops.Drop;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.intake.store.SourceLine;
import org.sunmao.app.jobs.DerivationStatus;
import org.sunmao.app.search.Page;

/**
 * What the first page of intake shows.
 *
 * @param sources the reader's sources
 * @param codes codes that the reader may send files for; with {@code anySource} new ones too
 * @param anySource whether the reader may found a source
 * @param deliveries one page of deliveries, newest first
 * @param onlySource code of the source whose deliveries are shown, null for all
 * @param drops what waits for a person's word
 * @param derivation what derivation does now
 * @param today the day freshness is judged on
 * @param refused why an upload was not taken, null when none was refused
 */
public record IntakePage(
        List<SourceLine> sources,
        List<String> codes,
        boolean anySource,
        Page<DeliveryLine> deliveries,
        @Nullable String onlySource,
        List<Drop> drops,
        DerivationStatus derivation,
        LocalDate today,
        @Nullable String refused) {

    /** Whether a delivery waits for a person's word on a drop. */
    public boolean waits(long delivery) {
        return drops.stream().anyMatch(drop -> drop.deliveryId() == delivery);
    }

    /** Deliveries that wait, newest first, each once. */
    public Set<Long> waiting() {
        var ids = new java.util.LinkedHashSet<Long>();
        drops.forEach(drop -> ids.add(drop.deliveryId()));
        return ids;
    }
}
