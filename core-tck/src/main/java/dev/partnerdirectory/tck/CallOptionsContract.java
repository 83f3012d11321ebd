package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.InterceptedPorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The laws of what a caller asks of one call: ids, and a deadline for all of it. */
public interface CallOptionsContract extends DirectoryLaws {
    @Test
    default void a_write_has_the_request_id_that_its_caller_gave(Scene scene) {
        CustomerUser ada = scene.user("ada");
        RequestId id = Samples.requestId();

        Done<RoleAssignment> done = PartnerDirectory.over(scene.ports)
                .lazyValidator()
                .build()
                .with(CallOptions.none().requestId(id))
                .roles()
                .grant(scene.customer, scene.helpdesk, ada.id());

        assertThat(done.requestId()).contains(id);
        assertThat(scene.members(scene.helpdesk)).extracting(Scene::userId).containsExactly(ada.id());
    }

    @Test
    default void nothing_is_sent_when_the_deadline_of_a_use_case_is_over(Scene scene) {
        CustomerUser ada = scene.user("ada");
        LateClock clock = new LateClock();
        PartnerDirectory slow = PartnerDirectory.over(InterceptedPorts.over(scene.ports, call -> {
                    Object answer = call.proceed();
                    clock.late = true;
                    return answer;
                }))
                .lazyValidator()
                .clock(clock)
                .build();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> slow.with(CallOptions.none().deadline(Duration.ofSeconds(20)))
                        .roles()
                        .grant(scene.customer, scene.helpdesk, ada.id()));
        assertThat(scene.members(scene.helpdesk)).isEmpty();
    }

    /** A clock that jumps by an hour when it is told to. */
    final class LateClock extends Clock {
        private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
        private volatile boolean late;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return late ? START.plus(Duration.ofHours(1)) : START;
        }
    }
}
