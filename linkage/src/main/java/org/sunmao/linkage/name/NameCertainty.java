package org.sunmao.linkage.name;

/** How sure a reading of a name is. The factors were set from the shares of real names of each shape that are read exactly. */
final class NameCertainty {
    /** Of a name that has all its parts and nothing else. */
    static final double USUAL = 0.95;

    private static final double NO_FORM = 0.9;
    private static final double NO_TRADE = 0.92;
    private static final double NO_TRADE_NAME = 0.9;
    private static final double SHORT_TRADE_NAME = 0.75;
    private static final double CHARACTER_TOO_MANY = 0.8;
    private static final double CHARACTER_LEFT_OVER = 0.8;
    private static final double REMARK = 0.95;
    private static final double MENDED = 0.9;
    private static final double LEAST = 0.05;

    private NameCertainty() {}

    static double of(CompanyName name, boolean mended) {
        int length = name.tradeName().length();
        if (name.core().isEmpty()) {
            return 0;
        }
        double sure = USUAL;
        sure *= name.form() == LegalForm.NONE ? NO_FORM : 1;
        sure *= name.trade().isEmpty() && name.form() != LegalForm.SHOP ? NO_TRADE : 1;
        sure *= length == 0 ? NO_TRADE_NAME : length == 1 ? SHORT_TRADE_NAME : 1;
        sure *= Math.pow(CHARACTER_TOO_MANY, Math.max(0, length - 4));
        sure *= Math.pow(CHARACTER_LEFT_OVER, TradeSplit.uncovered(name.trade()).length());
        sure *= Math.pow(REMARK, name.asides().size());
        return Math.max(LEAST, mended ? sure * MENDED : sure);
    }
}
