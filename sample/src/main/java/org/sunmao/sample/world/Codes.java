package org.sunmao.sample.world;

import org.sunmao.sample.random.Dice;

/** Codes with right check characters: GB 32100-2015, GB 11714-1997 inside it, and the 15-digit number before it. */
final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Codes() {}

    /** A unified social credit code: authority and category, registering region, organisation, check character. */
    static String uscc(String category, String region, boolean lettered, Dice dice) {
        StringBuilder code = new StringBuilder(category).append(region);
        code.append(organisation(lettered, dice));
        return code.append(usccCheck(code)).toString();
    }

    /** Check character of GB 32100-2015 for the first 17 characters. */
    static char usccCheck(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * USCC_WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String organisation(boolean lettered, Dice dice) {
        StringBuilder body = new StringBuilder(lettered ? "MA" : "");
        while (body.length() < 8) {
            body.append(ALPHABET.charAt(dice.below(lettered ? ALPHABET.length() : 10)));
        }
        return body.append(organisationCheck(body)).toString();
    }

    /** Check character of GB 11714-1997 for the first 8 characters; letters count from A = 10. */
    static char organisationCheck(CharSequence first8) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.getNumericValue(first8.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** A 15-digit registration number as before 2015: region, sequence, check digit by ISO 7064 MOD 11,10. */
    static String oldNumber(String region, Dice dice) {
        StringBuilder number = new StringBuilder(region);
        while (number.length() < 14) {
            number.append(dice.below(10));
        }
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return number.append((11 - product) % 10).toString();
    }
}
