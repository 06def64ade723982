package org.sunmao.benchmarks.linkbench;

/**
 * How badly a list is written: shares of its rows.
 *
 * @param name written in another way than registered
 * @param nameSlip one character of the name wrong
 * @param blank a blank at the end of the name
 * @param elsewhere another address of the city than the registered one
 * @param address written in another way than registered
 * @param addressSlip one character of such an address wrong
 * @param boss the legal person is given
 * @param phone a telephone is given
 * @param otherPhone of those, another one than the firm's
 * @param code the code is given
 */
record Noise(
        double name,
        double nameSlip,
        double blank,
        double elsewhere,
        double address,
        double addressSlip,
        double boss,
        double phone,
        double otherPhone,
        double code) {

    /** Light, as in a list of taxpayers. */
    static final Noise TAX = new Noise(0.355, 0.125, 0.038, 0, 0.5, 0.09, 0.8, 0.5, 0, 0.35);

    /** Heavy, as in a list of tenants that many hands keep. */
    static final Noise TENANT = new Noise(0.75, 0.26, 0.08, 0.25, 0.9, 0.18, 0.4, 0.61, 0.25, 0.1);

    /** A tenant that the register does not know: a telephone and nothing else beside name and address. */
    static final Noise STRANGER = new Noise(0.75, 0.26, 0.08, 0, 0.9, 0.18, 0, 1, 0, 0);
}
