package org.sunmao.benchmarks.linkbench;

/**
 * A firm of the register.
 *
 * @param phone the one it has; the register may lack it
 * @param phoneRegistered whether the register has it
 */
record Firm(FirmName name, Spot spot, String boss, String phone, boolean phoneRegistered, String code) {

    ListRow row(String id) {
        return new ListRow(id, name.inFull(), spot.inFull(), boss, phoneRegistered ? phone : "", code);
    }
}
