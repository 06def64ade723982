package org.sunmao.linkage.money;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.WordSet;

/** The words for currencies, and their codes of ISO 4217. */
final class Currencies {
    private static final String[] LINES = {
        "CNY 人民币元 人民币圆 人民币 元人民币 RMB CNY CN¥ RMB¥ ￥ ¥ 元 圆 块",
        "USD 美元 美金 美圆 USD US$ $ 元美元 元美金",
        "HKD 港元 港币 港圆 香港元 HKD HK$ 元港币",
        "JPY 日元 日圆 日币 JPY 元日元",
        "EUR 欧元 EUR €",
        "GBP 英镑 GBP £ 磅",
        "KRW 韩元 韩币 韩圆 KRW ₩",
        "TWD 新台币 台币 新台币元 TWD NT$",
        "SGD 新加坡元 新加坡币 新元 新币 SGD S$",
        "AUD 澳大利亚元 澳元 AUD A$",
        "CAD 加拿大元 加元 CAD C$",
        "CHF 瑞士法郎 CHF",
        "MOP 澳门元 澳门币 澳币 MOP",
        "NZD 新西兰元 NZD",
        "RUB 卢布 RUB",
        "SEK 瑞典克朗 SEK",
        "NOK 挪威克朗 NOK",
        "DKK 丹麦克朗 DKK",
        "THB 泰铢 THB",
        "MYR 林吉特 马来西亚林吉特 MYR",
        "DEM 德国马克 马克 DEM",
        "FRF 法国法郎 FRF"
    };

    private static final Map<String, String> CODES = new HashMap<>();

    static final WordSet WORDS;

    static {
        for (String line : LINES) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                CODES.put(words[i], words[0]);
            }
        }
        WORDS = new WordSet(CODES.keySet());
    }

    private Currencies() {}

    /** The code of a word of {@link #WORDS}. */
    static @Nullable String code(String word) {
        return CODES.get(word);
    }
}
