package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.text.Folding;
import org.sunmao.linkage.text.Homophones;

/** One record with everything read that comparisons need; reading happens once per record, comparing many times. */
final class Profile {
    private static final int SHORTEST_PHONE = 7;

    /** Words of addresses at which firms are registered that are not there. */
    private static final String[] LENT_ADDRESS = "集群注册,集群登记,集中登记,托管,秘书,虚拟,挂靠,工位,卡位,席位".split(",");

    final EnterpriseRecord record;
    final List<Named> names;
    final CodeReading code;
    final @Nullable CodeReading registration;
    final String person;
    final String personSound;
    final List<String> phones;
    final Address address;
    final UnitReading unit;
    final Set<String> sites;
    final String roadSound;

    /** True where the address says that firms are registered there without being there. */
    final boolean lendsItsAddress;

    Profile(EnterpriseRecord record, LocalRegions places) {
        this(record, readAddress(record), places);
    }

    /** For an address that has been read already. */
    Profile(EnterpriseRecord record, Address address, LocalRegions places) {
        this.record = record;
        this.names = names(record, places);
        this.code = CreditCode.read(record.code());
        this.registration = registration(record, code);
        this.person = person(record.legalPerson());
        this.personSound = sound(person);
        this.phones = phones(record.phone());
        this.address = address;
        this.unit = record.room() == null ? address.unit() : UnitReader.read(null, record.room());
        this.sites = sites(record, address);
        this.lendsItsAddress = Arrays.stream(LENT_ADDRESS).anyMatch(address.folded()::contains);
        this.roadSound = sound(address.roadAndNumber());
    }

    static Address readAddress(EnterpriseRecord record) {
        return Address.read(record.address() == null ? "" : record.address());
    }

    String key() {
        return record.key();
    }

    /** The first name, or null where the record has none. */
    @Nullable
    Named name() {
        return names.isEmpty() ? null : names.get(0);
    }

    boolean hasValidUscc() {
        return code.kind() == CodeKind.USCC && code.valid();
    }

    /** True where the address names a place that can be compared with another. */
    boolean isPlaced() {
        return !sites.isEmpty();
    }

    /** True for two firms with one trade name that share their owner, a telephone or a building. */
    boolean isSiblingOf(Profile other) {
        Named mine = name();
        Named theirs = other.name();
        if (mine == null || theirs == null || !mine.distinctive.equals(theirs.distinctive)) {
            return false;
        }
        boolean person = !this.person.isEmpty() && this.person.equals(other.person);
        return person
                || phones.stream().anyMatch(other.phones::contains)
                || sites.stream().anyMatch(other.sites::contains);
    }

    /** The text by which two writings of a name that sound alike become equal. */
    static String sound(String text) {
        return Homophones.key(text);
    }

    private static List<Named> names(EnterpriseRecord record, LocalRegions places) {
        List<Named> out = new ArrayList<>(1 + record.otherNames().size());
        addName(out, record.name(), places);
        record.otherNames().forEach(n -> addName(out, n, places));
        return List.copyOf(out);
    }

    private static void addName(List<Named> out, @Nullable String text, LocalRegions places) {
        if (text != null && !text.isBlank()) {
            CompanyName name = CompanyName.read(text, places);
            if (!name.folded().isEmpty() && !name.core().isEmpty()) {
                out.add(new Named(name));
            }
        }
    }

    private static @Nullable CodeReading registration(EnterpriseRecord record, CodeReading code) {
        if (record.registrationNumber() != null) {
            CodeReading reading = CreditCode.read(record.registrationNumber());
            return reading.kind() == CodeKind.REGISTRATION_15 ? reading : null;
        }
        return code.kind() == CodeKind.REGISTRATION_15 ? code : null;
    }

    private static String person(@Nullable String text) {
        String folded = text == null ? "" : Folding.fold(text);
        boolean nobody =
                folded.length() < 2 || folded.equals("N/A") || folded.startsWith("暂无") || folded.equals("NULL");
        return nobody ? "" : folded;
    }

    /** Digits only, without the country's 86 and the area code's 0; the numbers of one cell are parted by what is no digit. */
    private static List<String> phones(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        Set<String> out = new LinkedHashSet<>();
        for (String part : Folding.fold(text).split("[^0-9+-]+")) {
            String digits = part.replaceAll("[^0-9]", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
            digits = digits.replaceFirst("^0+", "");
            boolean filler = digits.chars().distinct().count() < 3;
            if (digits.length() >= SHORTEST_PHONE && !filler) {
                out.add(digits);
            }
        }
        return List.copyOf(out);
    }

    /** Under these texts the place of a record is known: a building's key, road and number, names of buildings. */
    private static Set<String> sites(EnterpriseRecord record, Address address) {
        Set<String> out = new LinkedHashSet<>();
        if (record.placeKey() != null && !record.placeKey().isBlank()) {
            out.add("k:" + record.placeKey());
        }
        String road = address.roadAndNumber();
        if (!road.isEmpty()) {
            out.add("r:" + road);
        }
        for (String building : address.buildings()) {
            if (building.length() >= 3) {
                out.add("b:" + building);
            }
        }
        return out;
    }
}
