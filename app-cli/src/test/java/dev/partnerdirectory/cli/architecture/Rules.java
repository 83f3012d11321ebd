package dev.partnerdirectory.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The allowed dependencies between modules. A test checks that each rule rejects a violation. */
final class Rules {
    private static final String ROOT = "dev.partnerdirectory.";
    private static final String CORE = ROOT + "core..";
    private static final String TCK = ROOT + "tck..";
    private static final String REST = ROOT + "rest..";
    private static final String FAKE = ROOT + "fake..";
    private static final String CLI = ROOT + "cli..";
    private static final DescribedPredicate<JavaClass> IN_CORE =
            resideInAPackage(CORE).and(not(resideInAPackage(TCK))).as("in core");

    static final ArchRule CORE_IS_LEAN = classes()
            .that(IN_CORE)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.crypto..", "jakarta.validation..", "org.jspecify..")
                            .or(IN_CORE));

    static final ArchRule REST_IGNORES_THE_OTHERS = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FAKE, CLI, TCK);

    static final ArchRule FAKE_IGNORES_THE_OTHERS = noClasses()
            .that()
            .resideInAPackage(FAKE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REST, CLI, TCK);

    static final ArchRule FEIGN_STAYS_IN_REST = noClasses()
            .that()
            .resideOutsideOfPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("feign..");

    static final ArchRule WIRE_RECORDS_STAY_IN_REST = noClasses()
            .that()
            .resideOutsideOfPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "rest.http..", ROOT + "rest.partnercenter.*..");

    static final ArchRule PICOCLI_STAYS_IN_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    static final ArchRule NOBODY_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    static final ArchRule USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "core.service..")
            .and()
            .haveNameNotMatching("dev\\.partnerdirectory\\.core\\.PartnerDirectory(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "core.service..");

    static final ArchRule CORE_HAS_NO_CYCLES = slices().matching("dev.partnerdirectory.core.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(TCK), alwaysTrue());

    /** Output does not depend on commands, so that its writers can be tested alone. */
    static final ArchRule OUTPUT_KNOWS_NO_COMMAND = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli.output..")
            .should()
            .dependOnClassesThat(resideInAPackage(CLI).and(not(resideInAPackage(ROOT + "cli.output.."))));

    private Rules() {}

    /** Every rule, by its name. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> all = new LinkedHashMap<>();
        all.put("CORE_IS_LEAN", CORE_IS_LEAN);
        all.put("REST_IGNORES_THE_OTHERS", REST_IGNORES_THE_OTHERS);
        all.put("FAKE_IGNORES_THE_OTHERS", FAKE_IGNORES_THE_OTHERS);
        all.put("FEIGN_STAYS_IN_REST", FEIGN_STAYS_IN_REST);
        all.put("WIRE_RECORDS_STAY_IN_REST", WIRE_RECORDS_STAY_IN_REST);
        all.put("PICOCLI_STAYS_IN_THE_COMMAND_LINE", PICOCLI_STAYS_IN_THE_COMMAND_LINE);
        all.put("NOBODY_KNOWS_THE_COMMAND_LINE", NOBODY_KNOWS_THE_COMMAND_LINE);
        all.put("USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE", USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE);
        all.put("CORE_HAS_NO_CYCLES", CORE_HAS_NO_CYCLES);
        all.put("OUTPUT_KNOWS_NO_COMMAND", OUTPUT_KNOWS_NO_COMMAND);
        return all;
    }
}
