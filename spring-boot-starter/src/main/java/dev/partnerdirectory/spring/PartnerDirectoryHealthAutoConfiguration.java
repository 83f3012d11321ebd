package dev.partnerdirectory.spring;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.outcome.HealthReport;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The health contributor {@code partnerDirectory}, by the health API of Spring Boot 3 or 4. Each check asks the directory for one
 * customer, for at most ten seconds. {@code management.health.partner-directory.enabled=false} turns it off.
 */
@AutoConfiguration(after = PartnerDirectoryAutoConfiguration.class)
@ConditionalOnBean(PartnerDirectory.class)
@ConditionalOnProperty(name = "management.health.partner-directory.enabled", matchIfMissing = true)
public class PartnerDirectoryHealthAutoConfiguration {
    private static final CallOptions PATIENCE = CallOptions.none().deadline(Duration.ofSeconds(10));
    private static final String NAME = "partnerDirectoryHealthIndicator";

    private static Map<String, Object> details(HealthReport health) {
        Map<String, Object> details = new TreeMap<>();
        details.put("milliseconds", health.duration().toMillis());
        health.failure().ifPresent(failure -> details.put("kind", failure.kind().name()));
        return details;
    }

    /** Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class Boot3 {
        @Bean(NAME)
        @ConditionalOnMissingBean(name = NAME)
        org.springframework.boot.actuate.health.HealthIndicator indicator(PartnerDirectory directory) {
            return () -> {
                HealthReport health = directory.with(PATIENCE).health();
                return new org.springframework.boot.actuate.health.Health.Builder(
                                health.isUp()
                                        ? org.springframework.boot.actuate.health.Status.UP
                                        : org.springframework.boot.actuate.health.Status.DOWN,
                                details(health))
                        .build();
            };
        }
    }

    /** Spring Boot 4. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class Boot4 {
        @Bean(NAME)
        @ConditionalOnMissingBean(name = NAME)
        org.springframework.boot.health.contributor.HealthIndicator indicator(PartnerDirectory directory) {
            return () -> {
                HealthReport health = directory.with(PATIENCE).health();
                return new org.springframework.boot.health.contributor.Health.Builder(
                                health.isUp()
                                        ? org.springframework.boot.health.contributor.Status.UP
                                        : org.springframework.boot.health.contributor.Status.DOWN,
                                details(health))
                        .build();
            };
        }
    }
}
