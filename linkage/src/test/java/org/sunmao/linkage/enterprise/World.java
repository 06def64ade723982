package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.code.CreditCode;

/** Builds tiny registers and asks the linker about them. */
final class World {
    final List<EnterpriseRecord> records = new ArrayList<>();
    final List<Constraint> constraints = new ArrayList<>();

    World anchor(String key, String name, String code, String person, String phone, String address) {
        return add(key, true, name, code, person, phone, address);
    }

    World record(String key, String name, String code, String person, String phone, String address) {
        return add(key, false, name, code, person, phone, address);
    }

    /** Firms that have nothing to do with the case: a register is never as small as a test. */
    World crowd(int size) {
        String first = "甲乙丙丁戊己庚辛壬癸";
        String second = "春夏秋冬晨暮山川江河";
        String[] trades = {"商贸", "科技", "咨询", "物流", "餐饮管理"};
        for (int i = 0; i < size; i++) {
            String name =
                    "青岛" + first.charAt(i % 10) + second.charAt(i / 10 % 10) + (i >= 100 ? "泰" : "") + trades[i % 5];
            anchor("z%04d".formatted(i), name + "有限公司", code(9000 + i), null, null, "青岛市市南区闽江路" + (i + 1) + "号");
        }
        return this;
    }

    World decide(Constraint constraint) {
        constraints.add(constraint);
        return this;
    }

    Link link(String key) {
        return links(records).stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<Link> links(Collection<EnterpriseRecord> order) {
        return new EnterpriseLinker(EnterpriseModel.builtin())
                .link(order, constraints)
                .links();
    }

    /** A valid code, another one for every number. */
    static String code(int number) {
        String inner = "MA3%05d".formatted(number);
        String first17 = "91370202" + inner + CreditCode.organisationCheckCharacter(inner);
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** A record with an old registration number beside its code. */
    World registered(String key, boolean anchor, String name, String code, String number) {
        String source = anchor ? "register" : "tenants";
        records.add(
                new EnterpriseRecord(key, source, anchor, name, List.of(), code, number, null, null, null, null, null));
        return this;
    }

    /** A record whose building somebody has read already. */
    World at(String key, boolean anchor, String name, String phone, String address, String place, String room) {
        String source = anchor ? "register" : "tenants";
        records.add(new EnterpriseRecord(
                key, source, anchor, name, List.of(), null, null, null, phone, address, place, room));
        return this;
    }

    private World add(
            String key, boolean anchor, String name, String code, String person, String phone, String address) {
        String source = anchor ? "register" : "tenants";
        records.add(new EnterpriseRecord(
                key, source, anchor, name, List.of(), code, null, person, phone, address, null, null));
        return this;
    }
}
