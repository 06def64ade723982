package org.sunmao.app.intake.lease;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which right somebody holds a unit. */
public enum Right {
    /** It is the holder's own (产权, 自有). */
    OWNED("产权|自有.*|自用|自持.*|购置|购买|自购|业主自用|所有权|已售|owned|own"),
    /** It is let by its owner, or by whoever runs the building for the owner (租赁). */
    LEASED("租赁.*|承租|租用|租|出租|整租|直租|已租|在租|leased?|rent(ed)?"),
    /** It is let by somebody who leases it (转租). */
    SUBLET("转租.*|分租|二次出租|二房东.*|sublet|sub-?leased?"),
    /** It is used and nothing is paid (无偿). */
    FREE("无偿.*|免费.*|借用.*|划拨|无偿使用|free");

    private final Pattern words;

    Right(String words) {
        this.words = Pattern.compile(words);
    }

    /** Its word in canonical texts and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The right that a text names, the canonical word among others. */
    public static Optional<Right> read(String compact) {
        for (Right right : new Right[] {SUBLET, FREE, OWNED, LEASED}) {
            if (right.words.matcher(compact).matches()) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }
}
