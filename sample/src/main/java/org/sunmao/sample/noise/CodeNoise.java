package org.sunmao.sample.noise;

import java.util.List;
import org.sunmao.sample.random.Dice;

/** Slips in a unified social credit code. */
public final class CodeNoise {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CodeNoise() {}

    /** The code with one character wrong: mistyped, or a letter for the digit that looks like it. */
    public static String oneWrong(String code, Dice dice) {
        if (dice.chance(0.3)) {
            for (String pair : dice.pick(List.of(List.of("0O", "1I", "5S"), List.of("1I", "5S", "2Z")))) {
                int at = code.indexOf(pair.charAt(0), 8);
                if (at >= 0) {
                    return code.substring(0, at) + pair.charAt(1) + code.substring(at + 1);
                }
            }
        }
        int at = dice.between(2, 17);
        char other = code.charAt(at);
        while (other == code.charAt(at)) {
            other = ALPHABET.charAt(dice.below(Character.isDigit(other) ? 10 : ALPHABET.length()));
        }
        return code.substring(0, at) + other + code.substring(at + 1);
    }
}
