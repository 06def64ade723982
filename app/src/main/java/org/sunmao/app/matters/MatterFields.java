package org.sunmao.app.matters;

/** Fields that the engine itself understands, in whatever kind they stand. */
public final class MatterFields {

    /** A unit: a step that asks for it puts the matter to this unit, which leads from then on. */
    public static final String LEAD_UNIT = "lead-unit";

    /** Units: a step that asks for them beside the leading one gives each a part of its own. */
    public static final String CO_UNITS = "co-units";

    /** A unit, may stay empty: a step that asks for it gives the leading part back, with its reason. */
    public static final String SUGGESTED_UNIT = "suggested-unit";

    /** A text: a step that asks for it closes the leading part. */
    public static final String ANSWER = "answer";

    private MatterFields() {}
}
