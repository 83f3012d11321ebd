package dev.partnerdirectory.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PartnerDirectoryAutoConfigurationTest {
    /** Name and, if there is one, default of a property of ours. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(partner-directory\\.[a-z.-]+)` \\| (?:`([^`]+)`)?");

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PartnerDirectoryAutoConfiguration.class, PartnerDirectoryHealthAutoConfiguration.class));

    @Test
    void partner_center_is_the_default() {
        context.withBean(AccessTokens.class, () -> AccessTokens.fixed(Secret.of("t")))
                .run(started -> {
                    assertThat(started).hasSingleBean(PartnerDirectory.class);
                    assertThat(started).hasSingleBean(RestDirectory.class);
                    assertThat(started).hasBean("partnerDirectoryHealthIndicator");
                });
    }

    @Test
    void without_a_sign_in_the_missing_bean_is_named() {
        context.run(failed -> assertThat(failed.getStartupFailure())
                .rootCause()
                .hasMessageContaining("needs a bean of type " + AccessTokens.class.getName()));
    }

    @Test
    void one_property_chooses_the_fake() {
        context.withPropertyValues("partner-directory.adapter=fake").run(started -> {
            assertThat(started).hasSingleBean(FakeDirectory.class).doesNotHaveBean(RestDirectory.class);
            assertThat(started.getBean(PartnerDirectory.class).health().isUp()).isTrue();
        });
    }

    @Test
    void the_validator_of_the_context_checks_what_is_asked() {
        AtomicInteger asked = new AtomicInteger();
        Validator own = (Validator) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Validator.class}, (self, method, arguments) -> {
                    asked.incrementAndGet();
                    return Set.of();
                });

        context.withPropertyValues("partner-directory.adapter=fake")
                .withBean(Validator.class, () -> own)
                .run(started -> {
                    started.getBean(PartnerDirectory.class)
                            .users()
                            .page(
                                    CustomerRef.parse("contoso.onmicrosoft.com"),
                                    UserListing.active(),
                                    PageRequest.ofSize(9));
                    assertThat(asked).hasValue(1);
                });
    }

    @Test
    void ports_of_the_application_are_used() {
        try (FakeDirectory own = FakeDirectory.inMemory().open()) {
            context.withBean(DirectoryPorts.class, () -> own)
                    .run(started -> assertThat(started)
                            .hasSingleBean(PartnerDirectory.class)
                            .doesNotHaveBean(RestDirectory.class));
        }
    }

    @Test
    void a_policy_of_the_application_guards_writes() {
        CustomerRef contoso = CustomerRef.parse("contoso.onmicrosoft.com");
        UserRef jose = UserRef.parse("jose.nunez@contoso.onmicrosoft.com");
        context.withPropertyValues("partner-directory.adapter=fake")
                .withBean(Policy.class, () -> Policy.standard().withProtectedUsers(Set.of(jose)))
                .run(started -> assertThatExceptionOfType(GuardRail.class)
                        .isThrownBy(() ->
                                started.getBean(PartnerDirectory.class).users().delete(contoso, jose)));
    }

    @Test
    void a_host_without_tls_is_reached_if_it_is_named() {
        ApplicationContextRunner plain = context.withBean(AccessTokens.class, () -> AccessTokens.fixed(Secret.of("t")))
                .withPropertyValues("partner-directory.rest.base-uri=http://emulator:8080");

        plain.run(failed -> assertThat(failed.getStartupFailure()).rootCause().hasMessageContaining("https"));
        plain.withPropertyValues("partner-directory.rest.plain-http-hosts=gateway,emulator")
                .run(started -> assertThat(started).hasSingleBean(RestDirectory.class));
    }

    @Test
    void calls_go_through_the_proxy() {
        try (FakeDirectory fake = FakeDirectory.inMemory().open();
                FakeDirectoryServer proxy = FakeDirectoryServer.start(fake)) {
            context.withBean(AccessTokens.class, () -> AccessTokens.fixed(Secret.of("t")))
                    .withPropertyValues(
                            "partner-directory.rest.base-uri=http://service.invalid",
                            "partner-directory.rest.plain-http-hosts=service.invalid",
                            "partner-directory.rest.proxy=" + proxy.baseUri().resolve("/"))
                    .run(started -> assertThat(started.getBean(PartnerDirectory.class)
                                    .health()
                                    .isUp())
                            .isTrue());
        }
    }

    @Test
    void the_ssl_bundle_says_whom_to_trust() {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("corporate", SslBundle.of(null));
        ApplicationContextRunner secured = context.withBean(
                        AccessTokens.class, () -> AccessTokens.fixed(Secret.of("t")))
                .withBean(SslBundles.class, () -> bundles);

        secured.withPropertyValues("partner-directory.rest.ssl-bundle=corporate")
                .run(started -> assertThat(started).hasSingleBean(RestDirectory.class));
        secured.withPropertyValues("partner-directory.rest.ssl-bundle=other")
                .run(failed -> assertThat(failed.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(NoSuchSslBundleException.class));
    }

    @Test
    void health_can_be_turned_off() {
        context.withPropertyValues(
                        "partner-directory.adapter=fake", "management.health.partner-directory.enabled=false")
                .run(started -> assertThat(started).doesNotHaveBean("partnerDirectoryHealthIndicator"));
    }

    @Test
    void properties_are_described_for_editors() throws IOException {
        try (InputStream metadata =
                PartnerDirectoryProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(new String(Objects.requireNonNull(metadata).readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "\"partner-directory.rest.base-uri\"",
                            "the longest time for one call with all its attempts",
                            "\"defaultValue\": \"3m\"");
        }
    }

    @Test
    void the_guide_names_each_property_with_its_default() throws IOException {
        Map<String, String> held = new TreeMap<>();
        try (InputStream metadata =
                PartnerDirectoryProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            new ObjectMapper()
                    .readTree(metadata)
                    .path("properties")
                    .forEach(property -> held.put(
                            property.path("name").asText(),
                            property.path("defaultValue").asText()));
        }

        Map<String, String> shown = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("../docs/guide/spring-boot.md")))
                .results()
                .forEach(row -> shown.put(row.group(1), row.group(2) == null ? "" : row.group(2)));

        assertThat(shown).isEqualTo(held).hasSizeGreaterThan(5);
    }
}
