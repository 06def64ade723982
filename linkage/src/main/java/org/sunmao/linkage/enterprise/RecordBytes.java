package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.parts.BlockReader;
import org.sunmao.linkage.parts.BlockWriter;

/** Records as they travel between machines. */
public final class RecordBytes {
    private RecordBytes() {}

    /** Writes a record behind what the block holds. */
    public static void write(EnterpriseRecord record, BlockWriter out) {
        out.text(record.key());
        out.text(record.source());
        out.flag(record.anchor());
        out.text(record.name());
        out.count(record.otherNames().size());
        record.otherNames().forEach(out::text);
        out.text(record.code());
        out.text(record.registrationNumber());
        out.text(record.legalPerson());
        out.text(record.phone());
        out.text(record.address());
        out.text(record.placeKey());
        out.text(record.room());
    }

    /** Reads the next record of a block. */
    public static EnterpriseRecord read(BlockReader in) {
        String key = in.text();
        String source = in.text();
        boolean anchor = in.flag();
        String name = in.textOrNull();
        List<String> others = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            others.add(in.text());
        }
        return new EnterpriseRecord(
                key,
                source,
                anchor,
                name,
                others,
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull(),
                in.textOrNull());
    }
}
