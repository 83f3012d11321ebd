package service;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.rest.auth.AccessTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service that adds users to roles. The same source runs on Spring Boot 3.5 and 4. */
@SpringBootApplication
public class MemberApplication {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    public static void main(String[] args) {
        SpringApplication.run(MemberApplication.class, args);
    }

    /** The program that signs in keeps the file up to date. */
    @Bean
    AccessTokens accessTokens(@Value("${service.token-file}") Path file) {
        return AccessTokens.from(() -> {
            try {
                return Secret.of(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One line for each write. */
    @EventListener
    void audit(DirectoryEvent.WriteEnded write) {
        AUDIT.info("{}", write);
    }

    /** What a caller asks for: ids or names. */
    record Member(CustomerRef customer, RoleRef role, UserRef user) {}

    /** {@code POST /members}. */
    @RestController
    static class Members {
        private final PartnerDirectory directory;

        Members(PartnerDirectory directory) {
            this.directory = directory;
        }

        @PostMapping("/members")
        Done<RoleAssignment> grant(@RequestBody Member member) {
            return directory
                    .with(CallOptions.none().deadline(Duration.ofSeconds(20)))
                    .roles()
                    .grant(member.customer(), member.role(), member.user());
        }
    }
}
