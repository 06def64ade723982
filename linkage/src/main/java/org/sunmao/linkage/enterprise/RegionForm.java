package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/** How the regions of names and addresses are written: many profiles share few lists of them. */
interface RegionForm {
    void write(RegionList list, PackedWriter out);

    RegionList read(PackedReader in);

    /** By their numbers, for bytes that are kept together with all lists. */
    static RegionForm byNumber(RegionList[] lists) {
        return new RegionForm() {
            @Override
            public void write(RegionList list, PackedWriter out) {
                out.count(list.number);
            }

            @Override
            public RegionList read(PackedReader in) {
                return lists[in.count()];
            }
        };
    }
}
