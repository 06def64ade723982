package org.sunmao.app.places.derive;

import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.FilePolicy;

/** {@link BuildingPolicy} for those who ask what a source is used for. */
@Component
class BuildingFilePolicy implements FilePolicy {

    @Override
    public String file() {
        return "building";
    }

    @Override
    public boolean takes(String sourceKind, String field) {
        String attribute = BuildingPolicy.ATTRIBUTES.get(field);
        return attribute != null && BuildingPolicy.SURVIVORSHIP.admits(attribute, sourceKind);
    }
}
