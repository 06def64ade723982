package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.SourcedValue;
import org.sunmao.app.shell.TimelineEntry;

/**
 * The enterprise file, worded for one reader.
 *
 * @param confirmed false for an enterprise that no register row has confirmed
 * @param founded for a provisional one, what it was founded on
 * @param code unified social credit code; null when not known
 * @param section name of the industry's section; null when not known
 * @param registeredAddress where it is registered
 * @param registeredIn the building at that address; null when none has a file
 * @param taxOffice where it is taxed
 * @param taxedHere whether the district's tax files speak of it, as far as that is open to the reader
 * @param present where it is now, building by building
 * @param current stays that last
 * @param past stays that ended
 * @param pending leases that were signed and have not begun
 * @param reported visits and hotline tickets, newest first
 */
public record EnterprisePage(
        long id,
        String path,
        String name,
        boolean confirmed,
        @Nullable String founded,
        @Nullable String code,
        @Nullable String section,
        List<FactLine> facts,
        SourcedValue registeredAddress,
        @Nullable PlaceLine registeredIn,
        SourcedValue taxOffice,
        boolean taxedHere,
        List<PresenceLine> present,
        List<TenancyLine> current,
        List<TenancyLine> past,
        List<TenancyLine> pending,
        TaxView tax,
        List<TimelineEntry> timeline,
        List<TimelineEntry> reported,
        List<SourceLine> sources,
        List<LinkLine> links) {}
