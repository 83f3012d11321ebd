package dev.partnerdirectory.spring;

import dev.partnerdirectory.jackson.PartnerDirectoryJackson2Module;
import dev.partnerdirectory.jackson.PartnerDirectoryJackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model as JSON, for the Jackson that the application has: Spring Boot adds every module that is a bean. */
@AutoConfiguration
public class PartnerDirectoryJsonAutoConfiguration {
    /** As in Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
    static class Jackson2 {
        @Bean
        @ConditionalOnMissingBean
        PartnerDirectoryJackson2Module partnerDirectoryJackson2Module() {
            return new PartnerDirectoryJackson2Module();
        }
    }

    /** As in Spring Boot 4. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
    static class Jackson3 {
        @Bean
        @ConditionalOnMissingBean
        PartnerDirectoryJackson3Module partnerDirectoryJackson3Module() {
            return new PartnerDirectoryJackson3Module();
        }
    }
}
