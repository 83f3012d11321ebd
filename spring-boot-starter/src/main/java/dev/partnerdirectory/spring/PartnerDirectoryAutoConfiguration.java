package dev.partnerdirectory.spring;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.port.in.UseCaseDecorator;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ProxyOptions;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import feign.Capability;
import io.micrometer.observation.ObservationRegistry;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A {@link PartnerDirectory} over the ports that {@code partner-directory.adapter} names. It has the context's validator and
 * policy, tells the {@link DirectoryListener} beans and {@code @EventListener} methods what happens, and is observed by the
 * context's registry. A bean of the application replaces each of these beans.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@EnableConfigurationProperties(PartnerDirectoryProperties.class)
public class PartnerDirectoryAutoConfiguration {
    /** Partner Center. The application says how to sign in. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "partner-directory.adapter", havingValue = "rest", matchIfMissing = true)
    static class OverRest {
        /** The way to the service, which the sign-in may take too. */
        @Bean
        @ConditionalOnMissingBean
        ConnectionOptions partnerDirectoryConnection(
                PartnerDirectoryProperties properties, ObjectProvider<SslBundles> bundles) {
            PartnerDirectoryProperties.Rest rest = properties.rest();
            ConnectionOptions connection = ConnectionOptions.defaults()
                    .withTimeouts(rest.connectTimeout(), rest.responseTimeout())
                    .withMaxInFlight(rest.maxInFlight())
                    .withPlainHttpTo(rest.plainHttpHosts().toArray(String[]::new));
            if (rest.proxy() != null) {
                connection = connection.withProxy(ProxyOptions.parse(rest.proxy()));
            }
            return rest.sslBundle() == null
                    ? connection
                    : connection.withSslContext(
                            bundles.getObject().getBundle(rest.sslBundle()).createSslContext());
        }

        @Bean
        @ConditionalOnMissingBean(DirectoryPorts.class)
        RestDirectory partnerDirectoryPorts(
                PartnerDirectoryProperties properties,
                ObjectProvider<AccessTokens> tokens,
                ConnectionOptions connection,
                ObjectProvider<Capability> capabilities) {
            AccessTokens signIn = tokens.getIfAvailable();
            if (signIn == null) {
                throw new IllegalStateException("partner-directory.adapter=rest needs a bean of type "
                        + AccessTokens.class.getName()
                        + ", which says how to sign in; partner-directory.adapter=fake needs none");
            }
            PartnerDirectoryProperties.Rest rest = properties.rest();
            RestOptions.Builder options = RestOptions.builder(signIn)
                    .cloud(rest.cloud())
                    .validateMfa(rest.validateMfa())
                    .retry(RetryOptions.defaults().withDeadline(rest.deadline()))
                    .connection(connection)
                    .capabilities(capabilities.orderedStream().toArray(Capability[]::new));
            if (rest.baseUri() != null) {
                options.baseUri(rest.baseUri());
            }
            if (rest.application() != null) {
                options.application(rest.application());
            }
            return RestDirectory.open(options.build());
        }
    }

    /** A fake directory in memory, with the sandbox's customers. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(FakeDirectory.class)
    @ConditionalOnProperty(name = "partner-directory.adapter", havingValue = "fake")
    static class OverFake {
        @Bean
        @ConditionalOnMissingBean(DirectoryPorts.class)
        FakeDirectory partnerDirectoryPorts() {
            return FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
        }
    }

    /** Observations, if Micrometer is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    static class Observed {
        @Bean
        @ConditionalOnMissingBean
        DirectoryObservations directoryObservations(
                ObjectProvider<ObservationRegistry> registry, PartnerDirectoryProperties properties) {
            return new DirectoryObservations(
                    registry.getIfAvailable(() -> ObservationRegistry.NOOP), properties.partner());
        }
    }

    @Bean
    @ConditionalOnMissingBean
    PartnerDirectory partnerDirectory(
            DirectoryPorts ports,
            ObjectProvider<Validator> validator,
            ObjectProvider<Policy> policy,
            ObjectProvider<DirectoryListener> listeners,
            ApplicationEventPublisher events,
            ObjectProvider<UseCaseDecorator> decorators,
            ObjectProvider<PortsObserver> observers) {
        PartnerDirectory.Builder builder = PartnerDirectory.over(observers.stream()
                        .findFirst()
                        .map(observer -> observer.observe(ports))
                        .orElse(ports))
                .listener(event -> {
                    listeners.orderedStream().forEach(listener -> listener.on(event));
                    events.publishEvent(event);
                });
        validator.ifAvailable(builder::validator);
        policy.ifAvailable(builder::policy);
        decorators.ifAvailable(builder::decorator);
        return builder.build();
    }
}
