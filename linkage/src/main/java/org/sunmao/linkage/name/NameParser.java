package org.sunmao.linkage.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.text.Folding;

/** Reads one name. Brackets are taken out first, then the branch from the end, the form, the places, the trade. */
final class NameParser {
    /** A longer text is no name; reading it would only take time. */
    private static final int LONGEST = 400;

    private final String folded;
    private final BranchWords branchWords;
    private final NamePlaces places;
    private final Brackets brackets;
    private List<String> sites = List.of();
    private List<String> asides = List.of();
    private boolean group;
    private @Nullable Branch branch;

    NameParser(String text, LocalRegions known) {
        folded = Folding.fold(text);
        branchWords = new BranchWords(known);
        places = new NamePlaces(known);
        brackets = new Brackets(folded, known);
    }

    CompanyName parse() {
        if (folded.length() > LONGEST) {
            return name(folded, "", "", false);
        }
        String body = trimPunctuation(brackets.take());
        sites = brackets.sites;
        asides = brackets.asides;
        String mended = DamagedForms.mend(body);
        String written = takeBranch(mended);
        String head = branch == null ? written : DamagedForms.mend(written);
        String form = formAtEnd(head);
        group = form.startsWith("集团");
        String rest = takeGroup(head.substring(0, head.length() - form.length()));
        int from = places.takeAtStart(rest);
        brackets.places.forEach(places::takeAll);
        int to = places.takeAtEnd(rest, from);
        String core = rest.substring(from, to);
        int cut = TradeSplit.tradeNameLength(core, 0);
        String tradeName = tradeName(core.substring(0, cut), isCompany(formClass(form)));
        boolean mends = !mended.equals(body) || !head.equals(written);
        return name(tradeName, core.substring(cut), form, mends);
    }

    private String tradeName(String text, boolean company) {
        String before = text.substring(0, places.takeAtEnd(text, 0));
        String tradeName = trimPunctuation(places.takeInside(before, company));
        asides = places.unknown.isEmpty() ? asides : Brackets.plus(asides, places.unknown);
        return tradeName;
    }

    private CompanyName name(String tradeName, String trade, String form, boolean mended) {
        return new CompanyName(new NameParts(
                folded,
                places.regions,
                places.localities,
                tradeName,
                trade,
                formClass(form),
                brackets.form.isEmpty() ? form : form + '(' + brackets.form + ')',
                group,
                branch,
                sites,
                asides,
                mended));
    }

    private String takeBranch(String body) {
        if (!brackets.branch.isEmpty() && !body.isEmpty()) {
            branch = new Branch(brackets.branch, branchWords.key(brackets.branch), body);
            return body;
        }
        int head = branchWords.headLength(body);
        if (head == body.length()) {
            return body;
        }
        String words = trimPunctuation(body.substring(head));
        String office = body.substring(0, head);
        if (BranchWords.isDepartment(words) || Brackets.isGate(words)) {
            sites = Brackets.plus(sites, words);
        } else if (words.length() < 2) {
            asides = words.isEmpty() ? asides : Brackets.plus(asides, words);
        } else {
            branch = new Branch(words, branchWords.key(words), office);
        }
        return office;
    }

    private static String formAtEnd(String head) {
        String form = NameLexicon.FORMS.wordEndingAt(head, 0, head.length());
        return form != null && head.length() - form.length() >= 2 ? form : "";
    }

    private LegalForm formClass(String form) {
        LegalForm inBrackets = brackets.form.isEmpty() ? LegalForm.NONE : NameLexicon.formClass(brackets.form);
        return inBrackets == LegalForm.NONE ? NameLexicon.formClass(form) : inBrackets;
    }

    private static boolean isCompany(LegalForm form) {
        return form.compareTo(LegalForm.PARTNERSHIP) <= 0;
    }

    private String takeGroup(String text) {
        int at = text.lastIndexOf("集团");
        if (at < 2) {
            return text;
        }
        group = true;
        return text.substring(0, at).concat(text.substring(at + 2));
    }

    /** The text without the punctuation at its ends. */
    static String trimPunctuation(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPunctuation(text.charAt(from))) {
            from++;
        }
        while (to > from && isPunctuation(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPunctuation(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c) && c != '(' && c != ')' || c == '。';
    }
}
