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

    static final Survivorship SURVIVORSHIP = new Survivorship(
            Map.ofEntries(
                    Map.entry("phone", List.of("tenants", "register", "places", "tax")),
                    Map.entry("contact", List.of("tenants", "register", "places", "tax")),
                    Map.entry("tax-office", List.of("tax")),
                    Map.entry("place-address", List.of("places")),
                    Map.entry("registered-address", List.of("register", "tax")),
                    Map.entry("registered-capital", REGISTER_ONLY),
                    Map.entry("status", REGISTER_ONLY),
                    Map.entry("established-on", REGISTER_ONLY),
                    Map.entry("business-scope", REGISTER_ONLY)),
            List.of("register", "tax", "tenants", "places"),
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
                                    "tax-office")
                            .map(same -> Map.entry(same, same)),
                    Stream.of(
                            Map.entry("enterprise-name", "name"),
                            Map.entry("tenant-name", "name"),
                            Map.entry("credit-code", "code")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private EnterprisePolicy() {}
}
