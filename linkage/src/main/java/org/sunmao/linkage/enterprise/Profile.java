package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.phone.Phone;
import org.sunmao.linkage.phone.Phones;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.text.Homophones;

/** One record with everything read that comparisons need; reading happens once per record, comparing many times. */
final class Profile implements AnchorClusters.Founder {
    private static final long[] NOTHING = {};
    private static final Named[] NAMELESS = {};
    private static final CodeKind[] CODE_KINDS = CodeKind.values();
    private static final int VALID = 1;
    private static final int LENDS = 2;
    private static final int AS_WRITTEN = 4;
    private static final int WHOLE_CELL = 8;
    private static final int INNER_FROM = 8;
    private static final int INNER_TO = 17;

    /** Words of addresses at which firms are registered that are not there. */
    private static final String[] LENT_ADDRESS = "集群注册,集群登记,集中登记,托管,秘书,虚拟,挂靠,工位,卡位,席位".split(",");

    private static final CodeReading NO_CODE = CreditCode.read(null);

    final EnterpriseRecord record;
    private Named[] names = NAMELESS;

    /** What kind of number stands in the code's place, its canonical form, and whether every check character fits. */
    final CodeKind codeKind;

    final String code;
    final boolean codeIsValid;

    /** The hash of a valid credit code; {@link Hash64#NONE} where there is none. */
    final long uscc;

    /** The hash of the organisation code, alone or inside a credit code. */
    final long organisation;

    final @Nullable CodeReading registration;
    final String person;
    final long personHash;
    final long personSound;

    /** Numbers as digits, one hash each. */
    final long[] phones;

    final RegionList regions;
    final long floor;
    final String firstRoom;

    /** Under these hashes the place is known: a building's key, road and number, names of buildings. */
    final long[] sites;

    final long[] rooms;
    final long roadSound;
    final long roadAndNumber;

    /** All digits behind the road, however they were parted: a lost 号 glues a number to a block or a room. */
    final long glued;

    final long gluedSite;
    final long block;
    final String[] buildings;
    final long[] buildingSigns;

    /** True where the address says that firms are registered there without being there. */
    final boolean lendsItsAddress;

    /** Reads a record in a town whose own places are known. */
    Profile(EnterpriseRecord record, LocalRegions places, Pool pool) {
        this(record, pool);
        readNames(places, pool);
    }

    /** Reads everything but the names: the register's addresses tell the places that stand in front of names. */
    Profile(EnterpriseRecord record, Pool pool) {
        this.record = record;
        CodeReading read = record.code() == null ? NO_CODE : CreditCode.read(record.code());
        codeKind = read.kind();
        String written = record.code();
        code = written != null && written.equals(read.value()) ? written : read.value();
        codeIsValid = read.valid();
        uscc = codeKind == CodeKind.USCC && codeIsValid ? Hash64.of(code) : Hash64.NONE;
        organisation = organisation(read);
        registration = registration(record, read);
        person = pool.person(record.legalPerson());
        personHash = person.isEmpty() ? Hash64.NONE : Hash64.of(person);
        personSound = person.isEmpty() ? Hash64.NONE : Hash64.of(Homophones.key(person));
        phones = phones(record.phone());
        Address address = Address.read(record.address() == null ? "" : record.address());
        regions = pool.regions(address.regions());
        UnitReading unit = record.room() == null ? address.unit() : UnitReader.read(null, record.room());
        rooms = hashes(unit.rooms());
        firstRoom = unit.rooms().isEmpty() ? "" : unit.rooms().get(0);
        floor = unit.floorLabel() == null ? Hash64.NONE : Hash64.of(unit.floorLabel());
        buildings = address.buildings().stream().filter(b -> b.length() >= 3).toArray(String[]::new);
        buildingSigns = new long[buildings.length];
        for (int i = 0; i < buildings.length; i++) {
            buildingSigns[i] = Named.sign(buildings[i]);
        }
        String road = address.roadAndNumber();
        roadAndNumber = road.isEmpty() ? Hash64.NONE : Hash64.of(road);
        roadSound = road.isEmpty() ? Hash64.NONE : Hash64.of(Homophones.key(road));
        sites = sites(record, roadAndNumber, buildings);
        block = address.block().isEmpty() ? Hash64.NONE : Hash64.of(address.block());
        String digits = road.isEmpty() && !address.road().isEmpty() ? address.road() + address.number() : road;
        gluedSite = digits.isEmpty() ? Hash64.NONE : Hash64.of(digits + address.block());
        glued = digits.isEmpty() || firstRoom.isEmpty() ? Hash64.NONE : Hash64.of(digits + address.block() + firstRoom);
        lendsItsAddress = lends(address.folded());
    }

    /** A profile as {@link #write} left it; its regions in that form. */
    Profile(PackedReader in, RegionForm form) {
        record = PackedRecord.read(in);
        codeKind = CODE_KINDS[in.octet()];
        int flags = in.octet();
        codeIsValid = (flags & VALID) != 0;
        lendsItsAddress = (flags & LENDS) != 0;
        String written = record.code();
        code = (flags & AS_WRITTEN) != 0 && written != null ? written : in.string();
        String cell = record.legalPerson();
        person = (flags & WHOLE_CELL) != 0 && cell != null ? cell : in.string();
        uscc = in.int64();
        organisation = in.int64();
        registration = PackedRecord.code(in);
        personHash = in.int64();
        personSound = in.int64();
        phones = in.longs();
        regions = form.read(in);
        floor = in.int64();
        firstRoom = in.string();
        sites = in.longs();
        rooms = in.longs();
        roadSound = in.int64();
        roadAndNumber = in.int64();
        glued = in.int64();
        gluedSite = in.int64();
        block = in.int64();
        List<String> read = PackedRecord.strings(in);
        buildings = read.toArray(String[]::new);
        buildingSigns = in.longs();
        int n = in.count(1);
        names = n == 0 ? NAMELESS : new Named[n];
        for (int i = 0; i < n; i++) {
            names[i] = new Named(in, form);
        }
    }

    /** Writes everything, the record too, so that nothing has to be read again. */
    void write(PackedWriter out, RegionForm form) {
        PackedRecord.write(record, out);
        out.octet(codeKind.ordinal());
        boolean asWritten = code.equals(record.code());
        boolean wholeCell = person.equals(record.legalPerson());
        out.octet((codeIsValid ? VALID : 0)
                | (lendsItsAddress ? LENDS : 0)
                | (asWritten ? AS_WRITTEN : 0)
                | (wholeCell ? WHOLE_CELL : 0));
        if (!asWritten) {
            out.text(code);
        }
        if (!wholeCell) {
            out.text(person);
        }
        out.int64(uscc);
        out.int64(organisation);
        PackedRecord.write(registration, out);
        out.int64(personHash);
        out.int64(personSound);
        out.longs(phones);
        form.write(regions, out);
        out.int64(floor);
        out.text(firstRoom);
        out.longs(sites);
        out.longs(rooms);
        out.int64(roadSound);
        out.int64(roadAndNumber);
        out.int64(glued);
        out.int64(gluedSite);
        out.int64(block);
        PackedRecord.write(buildings, out);
        out.longs(buildingSigns);
        out.count(names.length);
        for (Named name : names) {
            name.write(out, form);
        }
    }

    void readNames(LocalRegions places, Pool pool) {
        names = names(record, places, pool);
    }

    /** The names as read; none before they are read. */
    Named[] names() {
        return names;
    }

    @Override
    public String key() {
        return record.key();
    }

    @Override
    public long uscc() {
        return uscc;
    }

    @Override
    public long number() {
        return AnchorClusters.registration(this);
    }

    /** A number that orders anchors without regard to when they came. */
    int keyHash() {
        return (int) Hash64.of(record.key());
    }

    /** The first name, or null where the record has none. */
    @Nullable
    Named name() {
        return names.length == 0 ? null : names[0];
    }

    boolean hasValidUscc() {
        return uscc != Hash64.NONE;
    }

    /** True where the address names a place that can be compared with another. */
    boolean isPlaced() {
        return sites.length > 0;
    }

    /** True for two firms with one trade name that share their owner, a telephone or a building. */
    boolean isSiblingOf(Profile other) {
        Named mine = name();
        Named theirs = other.name();
        if (mine == null || theirs == null || mine.distinctiveHash != theirs.distinctiveHash) {
            return false;
        }
        return personHash != Hash64.NONE && personHash == other.personHash
                || shared(phones, other.phones) != Hash64.NONE
                || shared(sites, other.sites) != Hash64.NONE;
    }

    /** The first hash of the second list that is in the first too; {@link Hash64#NONE} where none is. */
    static long shared(long[] a, long[] b) {
        for (long y : b) {
            for (long x : a) {
                if (x == y) {
                    return y;
                }
            }
        }
        return Hash64.NONE;
    }

    private static Named[] names(EnterpriseRecord record, LocalRegions places, Pool pool) {
        List<Named> out = new ArrayList<>(2);
        addName(record.name(), record.anchor(), places, pool, out);
        for (String other : record.otherNames()) {
            addName(other, record.anchor(), places, pool, out);
        }
        return out.isEmpty() ? NAMELESS : out.toArray(Named[]::new);
    }

    private static void addName(
            @Nullable String text, boolean anchor, LocalRegions places, Pool pool, List<Named> out) {
        if (text == null || text.isBlank()) {
            return;
        }
        CompanyName name = CompanyName.read(text, places);
        if (!name.folded().isEmpty() && !name.core().isEmpty()) {
            out.add(new Named(name, pool.regions(name.regions()), anchor));
            Named bare = anchor ? null : Named.bare(name);
            if (bare != null) {
                out.add(bare);
            }
        }
    }

    private static long organisation(CodeReading code) {
        return switch (code.kind()) {
            case USCC -> Hash64.of(code.value(), INNER_FROM, INNER_TO);
            case ORGANISATION_9 -> Hash64.of(code.value());
            default -> Hash64.NONE;
        };
    }

    private static @Nullable CodeReading registration(EnterpriseRecord record, CodeReading code) {
        if (record.registrationNumber() != null) {
            CodeReading reading = CreditCode.read(record.registrationNumber());
            return reading.kind() == CodeKind.REGISTRATION_15 ? reading : null;
        }
        return code.kind() == CodeKind.REGISTRATION_15 ? code : null;
    }

    private static long[] phones(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NOTHING;
        }
        List<Phone> phones = Phones.read(text).phones();
        long[] out = new long[phones.size()];
        int n = 0;
        for (Phone phone : phones) {
            if (!phone.masked()) {
                out[n++] = Hash64.of(phone.key());
            }
        }
        return n == out.length ? out : Arrays.copyOf(out, n);
    }

    private static long[] hashes(Collection<String> texts) {
        if (texts.isEmpty()) {
            return NOTHING;
        }
        long[] out = new long[texts.size()];
        int n = 0;
        for (String text : texts) {
            out[n++] = Hash64.of(text);
        }
        return out;
    }

    private static long[] sites(EnterpriseRecord record, long roadAndNumber, String[] buildings) {
        boolean keyed = record.placeKey() != null && !record.placeKey().isBlank();
        int n = (keyed ? 1 : 0) + (roadAndNumber != Hash64.NONE ? 1 : 0) + buildings.length;
        if (n == 0) {
            return NOTHING;
        }
        long[] out = new long[n];
        int at = 0;
        if (keyed) {
            out[at++] = Hash64.of("k:" + record.placeKey());
        }
        if (roadAndNumber != Hash64.NONE) {
            out[at++] = roadAndNumber;
        }
        for (String building : buildings) {
            out[at++] = Hash64.of(building);
        }
        return out;
    }

    private static boolean lends(String folded) {
        for (String word : LENT_ADDRESS) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
