package org.sunmao.benchmarks.linkbench;

import java.util.List;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.sample.random.Dice;

/** Persons, telephones and codes, made up. As many persons share a name as 40 surnames and 50 given characters allow. */
final class People {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉建国红玉海波宁欣佳宇浩然子雨晨思琪鹏斌志远梅云东";
    private static final double TWO_CHARACTERS = 1 / 3.0;
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private People() {}

    static String name(Dice dice) {
        var name = new StringBuilder().append(pick(SURNAMES, dice)).append(pick(GIVEN, dice));
        return dice.chance(TWO_CHARACTERS)
                ? name.toString()
                : name.append(pick(GIVEN, dice)).toString();
    }

    static String phone(Dice dice) {
        var number = new StringBuilder("1").append(dice.between(3, 9));
        for (int i = 0; i < 9; i++) {
            number.append(dice.below(10));
        }
        return number.toString();
    }

    /** A valid unified social credit code; the first eight of the organisation's characters say which firm it is. */
    static String code(City city, long firm, Dice dice) {
        var organisation = new StringBuilder();
        // Two characters are drawn and six are counted, in an order that looks drawn: never the same twice.
        long rest = Math.floorMod(firm * 612_345_679L + 1_234_567, 31L * 31 * 31 * 31 * 31 * 31);
        for (int i = 0; i < 6; i++) {
            organisation.append(CODE_CHARACTERS.charAt((int) (rest % 31)));
            rest /= 31;
        }
        organisation.append(pick(CODE_CHARACTERS, dice)).append(pick(CODE_CHARACTERS, dice));
        List<String> parts = List.of("91", city.digits(), organisation.toString());
        String first16 = String.join("", parts);
        String first17 = first16 + CreditCode.organisationCheckCharacter(organisation);
        return first17 + CreditCode.checkCharacter(first17);
    }

    private static char pick(String characters, Dice dice) {
        return characters.charAt(dice.below(characters.length()));
    }
}
