package org.sunmao.app.enterprises.derive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunmao.app.evidence.Survivorship;
import org.sunmao.linkage.text.Folding;

/** Which source may say what about an enterprise. What the register must know, the register says; others fill in. */
final class EnterprisePolicy {

    private static final List<String> REGISTER_ONLY = List.of("register");
    private static final List<String> LARGE_FIRMS_ONLY = List.of("large-firms");

    static final Survivorship SURVIVORSHIP = new Survivorship(
            Map.ofEntries(
                    // An enterprise knows best whom to call: its accepted corrections come first. What somebody noted
                    // at a visit
                    // fills in what nobody else says.
                    Map.entry("phone", List.of("statements", "tenants", "register", "places", "tax", "visit-notes")),
                    Map.entry("contact", List.of("statements", "tenants", "register", "places", "tax", "visit-notes")),
                    Map.entry("tax-office", List.of("tax")),
                    Map.entry("insured", List.of("insurance")),
                    Map.entry("report-form", LARGE_FIRMS_ONLY),
                    Map.entry("large-since", LARGE_FIRMS_ONLY),
                    Map.entry("label", List.of("lists", "large-firms", "register", "tenants", "tax", "places")),
                    // What statistics know of a single firm stays with statistics, but for the fact that it is large.
                    Map.entry("staff", List.of("register", "tenants", "visit-notes")),
                    Map.entry("place-address", List.of("places")),
                    Map.entry("registered-address", List.of("register", "tax")),
                    Map.entry("registered-capital", REGISTER_ONLY),
                    Map.entry("status", REGISTER_ONLY),
                    Map.entry("established-on", REGISTER_ONLY),
                    Map.entry("business-scope", REGISTER_ONLY)),
            List.of("register", "tax", "tenants", "places", "large-firms"),
            Folding::fold);

    /** Field code to attribute code. */
    static final Map<String, String> ATTRIBUTES = Stream.concat(
                    Stream.of(
                                    "registration-number",
                                    "legal-person",
                                    "established-on",
                                    "enterprise-type",
                                    "registered-capital",
                                    "status",
                                    "industry-code",
                                    "industry-name",
                                    "registered-address",
                                    "business-scope",
                                    "registration-authority",
                                    "contact",
                                    "phone",
                                    "staff",
                                    "tax-office",
                                    "insured",
                                    "report-form",
                                    "large-since",
                                    "label")
                            .map(same -> Map.entry(same, same)),
                    Stream.of(
                            Map.entry("enterprise-name", "name"),
                            Map.entry("tenant-name", "name"),
                            Map.entry("credit-code", "code")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private EnterprisePolicy() {}
}
