package org.sunmao.app.projects.rules;

import java.util.Locale;
import java.util.Optional;
import org.sunmao.linkage.enterprise.NameLikeness;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.text.Homophones;

/**
 * An investor's name, read as linking reads names of enterprises: whole strings are never compared.
 *
 * @param canonical equal for two spellings of one registered name
 * @param withoutPlace the same without regions
 * @param distinctive what tells it from others, mostly the trade name (字号)
 * @param core trade name and trade together
 * @param placed whether the name says a region
 * @param sound how the distinctive part sounds; equal for characters of the same sound
 * @param read the name in its parts
 */
public record InvestorName(
        String canonical,
        String withoutPlace,
        String distinctive,
        String core,
        boolean placed,
        String sound,
        CompanyName read) {

    private static final int SHORTEST = 2;

    /** Reads a name as somebody wrote it. */
    public static InvestorName read(String text) {
        CompanyName name = CompanyName.read(text);
        return new InvestorName(
                name.canonical(),
                name.withoutPlace(),
                name.distinctive(),
                name.core(),
                !name.regions().isEmpty(),
                Homophones.key(name.distinctive()),
                name);
    }

    /**
     * Why another name may be the same investor's: {@code name} for the same registered name, {@code name-without-place} where one of them leaves the region out,
     * {@code trade-name} where only the trade name is the same, or the other name begins with it; empty where nothing speaks for it.
     */
    public Optional<String> sameAs(InvestorName other) {
        if (canonical.equals(other.canonical)) {
            return Optional.of("name");
        }
        if (withoutPlace.equals(other.withoutPlace) && placed != other.placed) {
            return Optional.of("name-without-place");
        }
        boolean equal = distinctive.length() >= SHORTEST && distinctive.equals(other.distinctive);
        return equal || leads(other) || other.leads(this) ? Optional.of("trade-name") : Optional.empty();
    }

    /** As {@link #sameAs}; and where the names are only alike, how: {@code similar-sound}, {@code similar-character} or {@code similar-short}. */
    public Optional<String> mayBe(InvestorName other) {
        return sameAs(other)
                .or(() -> NameLikeness.of(read, other.read)
                        .map(like -> "similar-" + like.name().toLowerCase(Locale.ROOT)));
    }

    /** Where a trade is not in any list it is read as part of the trade name, so that a beginning says as much as the whole; two characters begin too many names. */
    private boolean leads(InvestorName other) {
        return distinctive.length() > SHORTEST && other.core.startsWith(distinctive);
    }
}
