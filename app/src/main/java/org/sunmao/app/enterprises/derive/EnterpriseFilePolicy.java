package org.sunmao.app.enterprises.derive;

import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.FilePolicy;

/** {@link EnterprisePolicy} for those who ask what a source is used for. */
@Component
class EnterpriseFilePolicy implements FilePolicy {

    @Override
    public String file() {
        return "enterprise";
    }

    @Override
    public boolean takes(String sourceKind, String field) {
        String attribute = EnterprisePolicy.ATTRIBUTES.get(field);
        return attribute != null && EnterprisePolicy.SURVIVORSHIP.admits(attribute, sourceKind);
    }
}
