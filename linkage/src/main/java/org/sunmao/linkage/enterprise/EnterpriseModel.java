package org.sunmao.linkage.enterprise;

/** The weights and thresholds by which enterprises are linked; a model is pinned, and named by its id. */
public record EnterpriseModel(String id) {
    /** The model that comes with the library: documented weights, no training needed. */
    public static EnterpriseModel builtin() {
        return new EnterpriseModel("builtin-1");
    }
}
