package dev.partnerdirectory.core.write;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.testing.Harness;
import jakarta.validation.Validation;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultValidatorTest {
    private static final List<Class<?>> INPUTS = List.of(
            PageRequest.class,
            NewCustomerUser.class,
            PasswordProfile.class,
            UserChanges.class,
            NewUserMember.class,
            LicenseAssignment.class,
            LicenseUpdate.class,
            Provisioning.Options.class,
            Onboarding.Options.class);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "ja", "tr", "ar"})
    void messages_are_the_same_in_every_locale(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        PartnerDirectory directory =
                PartnerDirectory.over(new Harness().directory()).build();

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> directory.users().page(CONTOSO, UserListing.active(), PageRequest.ofSize(501)))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .containsExactly(new Violation("page.size", "must be at most 500")));
    }

    /** With an application's own validator, a message that is not literal would follow the locale. */
    @Test
    void every_constraint_has_a_literal_message() {
        var validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();

        List<ConstraintDescriptor<?>> constraints = INPUTS.stream()
                .map(validator::getConstraintsForClass)
                .flatMap(DefaultValidatorTest::constraints)
                .toList();

        assertThat(constraints)
                .hasSizeGreaterThan(20)
                .allSatisfy(constraint -> assertThat(constraint.getMessageTemplate())
                        .as("%s", constraint.getAnnotation())
                        .doesNotStartWith("{"));
    }

    private static Stream<ConstraintDescriptor<?>> constraints(BeanDescriptor bean) {
        return Stream.concat(
                bean.getConstraintDescriptors().stream(),
                bean.getConstrainedProperties().stream().flatMap(DefaultValidatorTest::constraints));
    }

    private static Stream<ConstraintDescriptor<?>> constraints(PropertyDescriptor property) {
        return Stream.concat(
                property.getConstraintDescriptors().stream(),
                property.getConstrainedContainerElementTypes().stream().flatMap(DefaultValidatorTest::constraints));
    }

    private static Stream<ConstraintDescriptor<?>> constraints(ContainerElementTypeDescriptor element) {
        return Stream.concat(
                element.getConstraintDescriptors().stream(),
                element.getConstrainedContainerElementTypes().stream().flatMap(DefaultValidatorTest::constraints));
    }

    @Test
    void a_build_without_a_provider_names_the_artifact_to_add() throws Exception {
        try (URLClassLoader without =
                new URLClassLoader(classPathWithoutProvider(), ClassLoader.getPlatformClassLoader())) {
            Thread current = Thread.currentThread();
            ClassLoader usual = current.getContextClassLoader();
            current.setContextClassLoader(without);
            try {
                Class<?> type = without.loadClass(DirectoryPorts.class.getName());
                Object ports = Proxy.newProxyInstance(without, new Class<?>[] {type}, (self, method, arguments) -> {
                    throw new AssertionError(method);
                });
                Object builder = without.loadClass(PartnerDirectory.class.getName())
                        .getMethod("over", type)
                        .invoke(null, ports);
                Method build = builder.getClass().getMethod("build");

                assertThatExceptionOfType(InvocationTargetException.class)
                        .isThrownBy(() -> build.invoke(builder))
                        .havingCause()
                        .isInstanceOf(IllegalStateException.class)
                        .withMessageContaining("org.hibernate.validator:hibernate-validator");
            } finally {
                current.setContextClassLoader(usual);
            }
        }
    }

    private static URL[] classPathWithoutProvider() throws MalformedURLException {
        List<URL> found = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry).getFileName().toString().startsWith("hibernate-validator")) {
                found.add(Path.of(entry).toUri().toURL());
            }
        }
        return found.toArray(URL[]::new);
    }
}
