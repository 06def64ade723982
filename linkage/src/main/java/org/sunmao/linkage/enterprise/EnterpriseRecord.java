package org.sunmao.linkage.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one enterprise, in the source's own words; nothing needs to be cleaned before.
 *
 * @param key names the record, unique in a run
 * @param source names the source
 * @param anchor true for a register row, which founds a cluster; false for a record that looks for its cluster
 * @param name the enterprise's name
 * @param otherNames former, short or sign names
 * @param code the unified social credit code, or what stands in its column
 * @param registrationNumber the older 15-digit number, where a source keeps it apart
 * @param legalPerson the legal representative or the person responsible
 * @param phone one or more telephone numbers
 * @param address the address as one text
 * @param placeKey the building, where somebody has already read the address to one
 * @param room the rooms inside it, in any notation
 */
public record EnterpriseRecord(
        String key,
        String source,
        boolean anchor,
        @Nullable String name,
        List<String> otherNames,
        @Nullable String code,
        @Nullable String registrationNumber,
        @Nullable String legalPerson,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String placeKey,
        @Nullable String room) {
    /** Takes a private copy of the names. */
    public EnterpriseRecord {
        otherNames = List.copyOf(otherNames);
    }

    /** A row of the register, which founds a cluster, so far with its name alone. */
    public static EnterpriseRecord registered(String key, String name) {
        return new EnterpriseRecord(key, "register", true, name, List.of(), null, null, null, null, null, null, null);
    }

    /** What another source calls an enterprise. */
    public static EnterpriseRecord told(String key, String source, String name) {
        return new EnterpriseRecord(key, source, false, name, List.of(), null, null, null, null, null, null, null);
    }

    /** The same with this unified social credit code. */
    public EnterpriseRecord withCode(String text) {
        return new EnterpriseRecord(
                key,
                source,
                anchor,
                name,
                otherNames,
                text,
                registrationNumber,
                legalPerson,
                phone,
                address,
                placeKey,
                room);
    }

    /** The same with this legal representative. */
    public EnterpriseRecord withLegalPerson(String text) {
        return new EnterpriseRecord(
                key, source, anchor, name, otherNames, code, registrationNumber, text, phone, address, placeKey, room);
    }

    /** The same with these telephone numbers. */
    public EnterpriseRecord withPhone(String text) {
        return new EnterpriseRecord(
                key,
                source,
                anchor,
                name,
                otherNames,
                code,
                registrationNumber,
                legalPerson,
                text,
                address,
                placeKey,
                room);
    }

    /** The same with this address. */
    public EnterpriseRecord withAddress(String text) {
        return new EnterpriseRecord(
                key,
                source,
                anchor,
                name,
                otherNames,
                code,
                registrationNumber,
                legalPerson,
                phone,
                text,
                placeKey,
                room);
    }
}
