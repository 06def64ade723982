package org.sunmao.linkage.enterprise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.name.Branch;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.name.LegalForm;
import org.sunmao.linkage.text.Homophones;

/**
 * What comparisons ask of a name again and again, worked out once. Texts that are only ever compared for equality are kept as
 * hashes; {@link CompanyName} itself is read again where a reason has to be put into words.
 */
final class Named {
    private static final LegalForm[] FORMS = LegalForm.values();
    private static final int GROUP = 1;
    private static final int SITE = 2;
    private static final int REGISTERED = 4;
    private static final int DISTINCTIVE_IS_CORE = 8;
    private static final int PLAIN_IS_CORE = 16;

    /** The trade name and the trade behind it. */
    final String core;

    /** Where the trade begins in the core; 0 where there is no trade name, or no trade. */
    final int cut;

    final String distinctive;
    final long canonical;
    final long withoutPlace;
    final long distinctiveHash;
    final long sound;

    /** The sounds of the distinctive part in a fixed order: equal where a character was mistaken for one of its sound, or two swapped. */
    final long sortedSound;

    final long coreHash;

    /** A bit for each character, by which most pairs are seen to be different without looking at the characters. */
    final long distinctiveSign;

    final long coreSign;
    final long trade;
    final LegalForm form;
    final long formText;
    final boolean group;
    final boolean site;
    final @Nullable Branch branch;
    final RegionList regions;
    final boolean registered;

    /** The name without brackets and legal form, places included; empty for an anchor, which is never searched for slips. */
    final String plain;

    /** A short name that was taken for a name with a form, 秦月轩, read as a trade name alone. */
    static @Nullable Named bare(CompanyName name) {
        String text = name.folded();
        boolean shop = name.form() == LegalForm.SHOP || name.form() == LegalForm.CENTRE;
        boolean brief =
                text.length() >= 2 && text.length() <= 5 && name.formText().length() == 1;
        return shop && brief && name.regions().isEmpty() && name.branch() == null ? new Named(text) : null;
    }

    private Named(String tradeName) {
        regions = RegionList.NONE;
        plain = tradeName;
        core = tradeName;
        distinctive = tradeName;
        cut = tradeName.length();
        canonical = Hash64.of(tradeName);
        withoutPlace = canonical;
        distinctiveHash = canonical;
        String heard = Homophones.key(tradeName);
        sound = Hash64.of(heard);
        sortedSound = Hash64.of(sorted(heard));
        coreHash = canonical;
        distinctiveSign = sign(tradeName);
        coreSign = distinctiveSign;
        trade = Hash64.NONE;
        form = LegalForm.NONE;
        formText = Hash64.NONE;
        group = false;
        branch = null;
        site = false;
        registered = false;
    }

    Named(CompanyName name, RegionList regions, boolean anchor) {
        this.regions = regions;
        plain = anchor ? "" : plain(name);
        core = name.core();
        distinctive = name.distinctive();
        cut = name.tradeName().isEmpty() ? 0 : name.tradeName().length();
        canonical = Hash64.of(name.canonical());
        withoutPlace = Hash64.of(name.withoutPlace());
        distinctiveHash = Hash64.of(distinctive);
        String heard = Homophones.key(distinctive);
        sound = Hash64.of(heard);
        sortedSound = Hash64.of(sorted(heard));
        coreHash = Hash64.of(core);
        distinctiveSign = sign(distinctive);
        coreSign = sign(core);
        trade = name.trade().isEmpty() ? Hash64.NONE : Hash64.of(name.trade());
        form = name.form();
        formText = name.formText().isEmpty() ? Hash64.NONE : Hash64.of(name.formText());
        group = name.group();
        branch = name.branch();
        site = !name.sites().isEmpty() && name.sites().stream().anyMatch(s -> !s.endsWith("门"));
        registered = isRegistered(name);
    }

    /** A name as {@link #write} left it; its regions in that form. */
    Named(PackedReader in, RegionForm regionForm) {
        int flags = in.octet();
        group = (flags & GROUP) != 0;
        site = (flags & SITE) != 0;
        registered = (flags & REGISTERED) != 0;
        core = in.string();
        distinctive = (flags & DISTINCTIVE_IS_CORE) != 0 ? core : in.string();
        plain = (flags & PLAIN_IS_CORE) != 0 ? core : in.string();
        cut = in.count();
        canonical = in.int64();
        withoutPlace = in.int64();
        distinctiveHash = in.int64();
        sound = in.int64();
        sortedSound = in.int64();
        coreHash = in.int64();
        distinctiveSign = in.int64();
        coreSign = in.int64();
        trade = in.int64();
        form = FORMS[in.octet()];
        formText = in.int64();
        branch = PackedRecord.branch(in);
        regions = regionForm.read(in);
    }

    /** Writes everything, so that nothing has to be read again. */
    void write(PackedWriter out, RegionForm regionForm) {
        boolean distinctiveIsCore = distinctive.equals(core);
        boolean plainIsCore = plain.equals(core);
        out.octet((group ? GROUP : 0)
                | (site ? SITE : 0)
                | (registered ? REGISTERED : 0)
                | (distinctiveIsCore ? DISTINCTIVE_IS_CORE : 0)
                | (plainIsCore ? PLAIN_IS_CORE : 0));
        out.text(core);
        if (!distinctiveIsCore) {
            out.text(distinctive);
        }
        if (!plainIsCore) {
            out.text(plain);
        }
        out.count(cut);
        out.int64(canonical);
        out.int64(withoutPlace);
        out.int64(distinctiveHash);
        out.int64(sound);
        out.int64(sortedSound);
        out.int64(coreHash);
        out.int64(distinctiveSign);
        out.int64(coreSign);
        out.int64(trade);
        out.octet(form.ordinal());
        out.int64(formText);
        PackedRecord.write(branch, out);
        regionForm.write(regions, out);
    }

    /** The words for the trade; empty where there are none. */
    String trade() {
        return core.substring(tradeStart());
    }

    /** Where the trade begins in the core; its length where there is none. */
    int tradeStart() {
        return trade == Hash64.NONE ? core.length() : cut;
    }

    /** True where more than one character of the first text is missing in the second. */
    static boolean differ(long sign, long other) {
        return Long.bitCount(sign & ~other) > 1;
    }

    /** A bit for the sound of each character of a text. */
    static long sign(String text) {
        long sign = 0;
        for (int i = 0; i < text.length(); i++) {
            sign |= 1L << (Homophones.syllable(text.charAt(i)) * 0x9E3779B1 >>> 26);
        }
        return sign;
    }

    private static String plain(CompanyName name) {
        String text = name.folded();
        if (text.indexOf('(') >= 0) {
            StringBuilder out = new StringBuilder(text.length());
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth <= 0 && c != ')') {
                    out.append(c);
                }
            }
            text = out.toString();
        }
        int bracket = name.formText().indexOf('(');
        String form = bracket < 0 ? name.formText() : name.formText().substring(0, bracket);
        return text.endsWith(form) ? text.substring(0, text.length() - form.length()) : text;
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
