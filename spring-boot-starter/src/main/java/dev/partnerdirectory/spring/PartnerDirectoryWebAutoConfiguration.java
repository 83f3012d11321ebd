package dev.partnerdirectory.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Problem details in web applications. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(name = "org.springframework.web.bind.annotation.RestControllerAdvice")
public class PartnerDirectoryWebAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    DirectoryProblems directoryProblems() {
        return new DirectoryProblems();
    }
}
