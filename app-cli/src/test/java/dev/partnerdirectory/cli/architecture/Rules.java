package dev.partnerdirectory.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The allowed dependencies between modules. A test checks that each rule rejects a violation. */
final class Rules {
    private static final String ROOT = "dev.partnerdirectory.";
    private static final String CORE = ROOT + "core..";
    private static final String TCK = ROOT + "tck..";
    private static final String REST = ROOT + "rest..";
    private static final String FAKE = ROOT + "fake..";
    private static final String FILES = ROOT + "files..";
    private static final String JACKSON = ROOT + "jackson..";
    private static final String SPRING = ROOT + "spring..";
    private static final String CLI = ROOT + "cli..";
    private static final DescribedPredicate<JavaClass> IN_CORE =
            resideInAPackage(CORE).as("in core");

    /** The packages of every module that rules are about. */
    static final List<String> MODULES = List.of(CORE, TCK, REST, FAKE, FILES, JACKSON, SPRING, CLI);

    /** What core's {@code module-info} exports. Every other package of core, a new one too, is internal. */
    static final List<String> SHOWN_BY_CORE = shownByCore();

    static final ArchRule CORE_IS_LEAN = classes()
            .that(IN_CORE)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.crypto..", "jakarta.validation..", "org.jspecify..")
                            .or(IN_CORE));

    static final ArchRule TCK_IGNORES_THE_OTHERS = ignoresTheOthers(TCK);

    static final ArchRule REST_IGNORES_THE_OTHERS = ignoresTheOthers(REST);

    static final ArchRule FAKE_IGNORES_THE_OTHERS = ignoresTheOthers(FAKE);

    static final ArchRule FILES_IGNORES_THE_OTHERS = ignoresTheOthers(FILES);

    static final ArchRule JACKSON_IGNORES_THE_OTHERS = ignoresTheOthers(JACKSON);

    /** The starter passes Feign's capabilities of the application on to the adapter. */
    static final ArchRule FEIGN_STAYS_IN_REST = noClasses()
            .that()
            .resideOutsideOfPackages(REST, SPRING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("feign..");

    static final ArchRule NOBODY_KNOWS_THE_STARTER = noClasses()
            .that()
            .resideOutsideOfPackage(SPRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SPRING);

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

    static final ArchRule INTERNALS_OF_CORE_STAY_IN_CORE = noClasses()
            .that()
            .resideOutsideOfPackage(CORE)
            .should()
            .dependOnClassesThat(IN_CORE.and(not(resideInAnyPackage(SHOWN_BY_CORE.toArray(String[]::new))))
                    .as("internal to core"));

    static final ArchRule CORE_HAS_NO_CYCLES =
            slices().matching("dev.partnerdirectory.core.(**)").should().beFreeOfCycles();

    /** The packages directly under core, each with those below it. */
    static final ArchRule ROOMS_OF_CORE_HAVE_NO_CYCLES =
            slices().matching("dev.partnerdirectory.core.(*)..").should().beFreeOfCycles();

    /** One helper says what an interruption of a wait means. */
    static final ArchRule SLEEPER_ALONE_SLEEPS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "core.port.out.Sleeper")
            .should()
            .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(name("sleep"))));

    /** Optional is a result or a part of a record. The mappers' converters take what records hold. */
    static final ArchRule OPTIONAL_IS_NO_PARAMETER = noCodeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MODULES.toArray(String[]::new))
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(ROOT + "rest.partnercenter.wire.WireValues")
            .and(not(describe("canonical constructors of records", Rules::isCanonical)))
            .should()
            .haveRawParameterTypes(describe(
                    "an Optional among them",
                    types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class))));

    /** Output does not depend on commands, so that its writers can be tested alone. */
    static final ArchRule OUTPUT_KNOWS_NO_COMMAND = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli.output..")
            .should()
            .dependOnClassesThat(resideInAPackage(CLI).and(not(resideInAPackage(ROOT + "cli.output.."))));

    private Rules() {}

    private static List<String> shownByCore() {
        try {
            return Pattern.compile("(?m)^ *exports ([a-z.]+);")
                    .matcher(Files.readString(Path.of("../core/src/main/java/module-info.java")))
                    .results()
                    .map(exported -> exported.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchRule ignoresTheOthers(String own) {
        String[] others = MODULES.stream()
                .filter(module -> !module.equals(own) && !module.equals(CORE))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static boolean isCanonical(JavaCodeUnit unit) {
        long parts = unit.getOwner().getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
        return unit.isConstructor()
                && unit.getOwner().isRecord()
                && unit.getRawParameterTypes().size() == parts;
    }

    /** Every rule, by its name. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> all = new LinkedHashMap<>();
        all.put("CORE_IS_LEAN", CORE_IS_LEAN);
        all.put("TCK_IGNORES_THE_OTHERS", TCK_IGNORES_THE_OTHERS);
        all.put("REST_IGNORES_THE_OTHERS", REST_IGNORES_THE_OTHERS);
        all.put("FAKE_IGNORES_THE_OTHERS", FAKE_IGNORES_THE_OTHERS);
        all.put("FILES_IGNORES_THE_OTHERS", FILES_IGNORES_THE_OTHERS);
        all.put("JACKSON_IGNORES_THE_OTHERS", JACKSON_IGNORES_THE_OTHERS);
        all.put("NOBODY_KNOWS_THE_STARTER", NOBODY_KNOWS_THE_STARTER);
        all.put("FEIGN_STAYS_IN_REST", FEIGN_STAYS_IN_REST);
        all.put("WIRE_RECORDS_STAY_IN_REST", WIRE_RECORDS_STAY_IN_REST);
        all.put("PICOCLI_STAYS_IN_THE_COMMAND_LINE", PICOCLI_STAYS_IN_THE_COMMAND_LINE);
        all.put("NOBODY_KNOWS_THE_COMMAND_LINE", NOBODY_KNOWS_THE_COMMAND_LINE);
        all.put("USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE", USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE);
        all.put("INTERNALS_OF_CORE_STAY_IN_CORE", INTERNALS_OF_CORE_STAY_IN_CORE);
        all.put("CORE_HAS_NO_CYCLES", CORE_HAS_NO_CYCLES);
        all.put("ROOMS_OF_CORE_HAVE_NO_CYCLES", ROOMS_OF_CORE_HAVE_NO_CYCLES);
        all.put("SLEEPER_ALONE_SLEEPS", SLEEPER_ALONE_SLEEPS);
        all.put("OPTIONAL_IS_NO_PARAMETER", OPTIONAL_IS_NO_PARAMETER);
        all.put("OUTPUT_KNOWS_NO_COMMAND", OUTPUT_KNOWS_NO_COMMAND);
        return all;
    }
}
