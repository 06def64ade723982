package org.sunmao.sample.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Tenancy;

/** What a manager writes of the further terms of a lease; the same every month. Some of it only a person understands. */
final class LeaseTermCells {

    private LeaseTermCells() {}

    static Object cell(Column column, Tenancy tenancy, Dice dice) {
        if (dice.chance(0.1)) {
            return "";
        }
        return switch (column) {
            case RIGHT -> dice.chance(0.06) ? dice.pick(List.of("产权", "自有")) : dice.chance(0.03) ? "无偿使用" : "租赁";
            case RENT_FREE -> dice.pick(List.of("无", "无", "1个月", "2个月", "30天", "45天", "三个月", "另行约定"));
            case ESCALATION -> dice.pick(List.of("不递增", "每年递增5%", "第3年起每年递增3%", "每两年递增6%", "5%", "随行就市"));
            case DEPOSIT -> dice.chance(0.6) ? dice.pick(List.of("3个月租金", "押三付一", "2个月", "两个月租金")) : deposit(tenancy);
            case BREAK -> dice.pick(List.of("不可", "满一年后提前3个月通知", "提前2个月书面通知", "可", "见补充协议"));
            default -> "";
        };
    }

    /** Three months' rent. */
    private static BigDecimal deposit(Tenancy tenancy) {
        return BigDecimal.valueOf(tenancy.rentCenti(), 2)
                .multiply(BigDecimal.valueOf(tenancy.areaCenti(), 2))
                .multiply(BigDecimal.valueOf(91))
                .setScale(0, RoundingMode.HALF_UP);
    }
}
