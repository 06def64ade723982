/** Policies as clauses with conditions and amounts: reviewed for fair competition, published in versions, fitted to enterprises (惠企政策、奖补). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "enterprises",
            "evidence",
            "exports",
            "foundation",
            "places",
            "resolution",
            "secrecy",
            "shell",
            "tenancy"
        })
package org.sunmao.app.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
