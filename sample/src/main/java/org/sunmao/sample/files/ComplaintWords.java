package org.sunmao.sample.files;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.noise.NameNoise;
import org.sunmao.sample.noise.ShortName;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Tenancy;

/**
 * What a citizen says to the hotline.
 *
 * @param topic       what it is about
 * @param text        the sentence, with the place in it
 * @param isPlaceTold whether the place can be told from the text
 * @param unit        floor and rooms that the text names, in the truth's notation
 */
record ComplaintWords(String topic, String text, boolean isPlaceTold, String unit) {

    private static final List<String[]> OF_FIRMS = List.of(
            new String[] {"劳动纠纷", "来电人反映其在%s的%s工作，该公司拖欠两个月工资，要求尽快发放。"},
            new String[] {"消费纠纷", "市民在%s的%s办理了会员卡，商家以装修为由停止服务，拒不退费。"},
            new String[] {"噪音扰民", "%s的%s近期装修，白天施工噪音很大，影响正常办公，请有关部门核实。"},
            new String[] {"合同纠纷", "市民称与位于%s的%s签订服务合同，对方未按约定履行，希望协调。"},
            new String[] {"消费纠纷", "反映%s的%s培训费退款难，承诺的期限已过仍未到账。"},
            new String[] {"消防安全", "群众举报%s的%s在走廊堆放杂物，堵塞消防通道。"});
    private static final List<String[]> OF_BUILDINGS = List.of(
            new String[] {"物业管理", "市民反映%s电梯经常故障，等候时间长，物业一直未彻底维修。"},
            new String[] {"停车管理", "%s门口车辆乱停，早晚高峰堵得厉害，希望交警部门加强管理。"},
            new String[] {"供暖供冷", "在%s上班的市民反映中央空调不制冷，多次报修无果。"},
            new String[] {"市容环境", "%s北侧垃圾桶满溢，异味大，望清理。"},
            new String[] {"消防安全", "反映%s地下车库应急照明损坏，存在安全隐患。"},
            new String[] {"物业收费", "咨询%s物业费收费标准是否备案。"});

    static ComplaintWords of(
            Building building, @Nullable Tenancy about, @Nullable Enterprise enterprise, YearMonth month, Dice dice) {
        Place place = place(building, about, dice);
        if (enterprise == null) {
            String[] words = dice.pick(OF_BUILDINGS);
            return new ComplaintWords(words[0], String.format(words[1], place.text()), place.told(), "");
        }
        String[] words = dice.pick(OF_FIRMS);
        var name = enterprise.nameIn(month);
        String firm = dice.chance(0.4)
                ? ShortName.write(name, dice)
                : NameNoise.write(name, 0.4, dice).strip();
        return new ComplaintWords(words[0], String.format(words[1], place.text(), firm), place.told(), place.unit());
    }

    private record Place(String text, boolean told, String unit) {}

    /** Number and name, or one of them; towers at one number cannot be told apart by the number alone. */
    private static Place place(Building b, @Nullable Tenancy about, Dice dice) {
        String region =
                dice.chance(0.5) ? "澜湾区" : dice.chance(0.4) ? b.site().street().nameZh() : "";
        String number = dice.chance(0.3) ? b.site().otherRoadNumber() : b.site().roadNumber();
        String name = dice.chance(0.15)
                ? Objects.requireNonNullElse(b.name().former(), b.name().official())
                : b.name().official();
        double d = dice.fraction();
        String place = d < 0.5 ? region + number + name : d < 0.8 ? name : region + number;
        boolean told = d < 0.8 || b.name().tower() == null;
        if (about == null || !dice.chance(0.45)) {
            return new Place(place, told, "");
        }
        String room = about.units().get(0).room();
        boolean whole = dice.chance(0.5);
        return whole
                ? new Place(place + room + "室", told, told ? about.floor() + ":" + room : "")
                : new Place(place + about.floor() + "楼", told, "");
    }
}
