package org.sunmao.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;

class GrantsTest {

    @ParameterizedTest
    @CsvSource({
        "OFFICE,     true,  EXACT, true,  true",
        "LEADER,     true,  BANDS, false, false",
        "DEPARTMENT, true,  BANDS, false, false",
        "INVESTMENT, true,  BANDS, false, false",
        "MEMBER,     true,  NONE,  false, false",
        "COUNCIL,    true,  NONE,  false, false",
        "STEWARD,    false, BANDS, false, false",
        "MANAGER,    false, NONE,  false, false",
        "ENTERPRISE, false, EXACT, false, false",
    })
    void a_role_without_grants_opens(Role role, boolean district, TaxSight tax, boolean personal, boolean imports) {
        Scope scope = Grants.scope("lin", role, List.of());

        assertThat(scope.district()).isEqualTo(district);
        assertThat(scope.tax()).isEqualTo(tax);
        assertThat(scope.personalPlain()).isEqualTo(personal);
        assertThat(role.may(Right.IMPORT)).isEqualTo(imports);
        assertThat(scope.buildings()).isEmpty();
    }

    @Test
    void a_steward_sees_the_granted_street_and_no_other() {
        Scope scope = Grants.scope("lin", Role.STEWARD, List.of(GrantSpec.region("370299001")));

        assertThat(scope.seesBuilding(7, "370299001")).isTrue();
        assertThat(scope.seesBuilding(7, "370299002")).isFalse();
    }

    @Test
    void an_enterprise_sees_its_own_file_only() {
        Scope scope = Grants.scope("lin", Role.ENTERPRISE, List.of(GrantSpec.enterprise(42)));

        assertThat(scope.seesEnterprise(42)).isTrue();
        assertThat(scope.seesEnterprise(43)).isFalse();
    }

    @Test
    void grants_of_every_kind_land_in_their_place() {
        Scope scope = Grants.scope(
                "lin",
                Role.MANAGER,
                List.of(GrantSpec.building(3), GrantSpec.source("manager-03"), GrantSpec.district()));

        assertThat(scope.buildings()).containsExactly(3L);
        assertThat(scope.sources()).containsExactly("manager-03");
        assertThat(scope.district()).isTrue();
    }

    @Test
    void a_grant_of_nothing_or_of_no_id_is_refused() {
        assertThatThrownBy(() -> GrantSpec.region("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrantSpec(GrantKind.BUILDING, "x1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GrantSpec(GrantKind.DISTRICT, "all")).isInstanceOf(IllegalArgumentException.class);
    }
}
