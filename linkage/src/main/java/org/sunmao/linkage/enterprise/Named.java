package org.sunmao.linkage.enterprise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.name.Branch;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.name.LegalForm;
import org.sunmao.linkage.text.Grams;

/** A name with all that comparisons ask of it again and again, worked out once. */
final class Named {
    final CompanyName name;
    final String canonical;
    final String withoutPlace;
    final String core;
    final String distinctive;
    final String sound;
    final String letters;
    final int[] grams;
    final int[] tradeGrams;
    final boolean registered;

    Named(CompanyName name) {
        this.name = name;
        canonical = name.canonical();
        withoutPlace = name.withoutPlace();
        core = name.core();
        distinctive = name.distinctive();
        sound = Profile.sound(distinctive);
        letters = sorted(distinctive);
        grams = Grams.of(core);
        tradeGrams = Grams.of(name.trade());
        registered = isRegistered(name);
    }

    String trade() {
        return name.trade();
    }

    @Nullable
    Branch branch() {
        return name.branch();
    }

    String folded() {
        return name.folded();
    }

    static String sorted(String text) {
        char[] c = text.toCharArray();
        Arrays.sort(c);
        return new String(c);
    }

    /** A name that one authority does not register twice: a form of company, and enough in front of it. */
    private static boolean isRegistered(CompanyName name) {
        boolean form =
                name.form() != LegalForm.SHOP && name.form() != LegalForm.NONE && name.form() != LegalForm.CENTRE;
        return form && name.core().length() >= (name.regions().isEmpty() ? 4 : 2);
    }
}
