package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.rest.call.CallHeaders;
import dev.partnerdirectory.rest.call.Calls;
import dev.partnerdirectory.rest.call.Time;
import dev.partnerdirectory.rest.call.Wiring;
import dev.partnerdirectory.rest.wire.WirePorts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A partner's directory over Partner Center's REST API. Immutable, thread-safe, made for platform and virtual threads
 * alike; holds a pool of connections until it is closed. One for each partner identity: the tokens tell which.
 *
 * <pre>{@code
 * try (RestDirectory rest = RestDirectory.open(RestOptions.builder(tokens).build())) {
 *     PartnerDirectory directory = PartnerDirectory.over(rest)….build();
 * }
 * }</pre>
 *
 * <p>Logs as {@code dev.partnerdirectory.rest}, by SLF4J: each call at debug, each wait before a repeat at info. While
 * a call runs, the diagnostic context (MDC) holds {@code pdir.operation}, {@code pdir.customer}, {@code pdir.requestId}
 * and {@code pdir.correlationId}. No token, password or body is ever logged.
 */
public final class RestDirectory implements DirectoryPorts, AutoCloseable {
    private final Wiring wiring;
    private final WirePorts ports;
    private final AtomicReference<@Nullable Boolean> mfaCompliant;

    private RestDirectory(Wiring wiring, WirePorts ports, AtomicReference<@Nullable Boolean> mfaCompliant) {
        this.wiring = wiring;
        this.ports = ports;
        this.mfaCompliant = mfaCompliant;
    }

    /** Opens a directory. Nothing is sent before the first call. */
    public static RestDirectory open(RestOptions options) {
        AtomicReference<@Nullable Boolean> mfa = new AtomicReference<>();
        Wiring wiring = new Wiring(
                options.baseUri(),
                options.connection(),
                new CallHeaders(options.locale().toLanguageTag(), options.application(), options.validateMfa()),
                options.clock(),
                options.capabilities(),
                mfa::set);
        Calls calls = new Calls(
                options.tokens(),
                options.cloud(),
                options.connection(),
                options.retry(),
                new Time(options.clock(), options.nanos(), options.sleeper(), options.random()));
        WirePorts ports =
                WirePorts.over(wiring, calls, options.requestIds(), options.baseUri(), options.passwordReset());
        return new RestDirectory(wiring, ports, mfa);
    }

    /**
     * Whether the sign-in counts as multi-factor with the service, as its latest answer that said so has it
     * ({@code isMfaCompliant}); empty before, and with a service that does not say.
     */
    public Optional<Boolean> isMfaCompliant() {
        return Optional.ofNullable(mfaCompliant.get());
    }

    @Override
    public Customers customers() {
        return ports.customers();
    }

    @Override
    public CustomerUsers users() {
        return ports.users();
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return ports.directoryRoles();
    }

    @Override
    public RoleMembers roleMembers() {
        return ports.roleMembers();
    }

    @Override
    public PartnerRoles partnerRoles() {
        return ports.partnerRoles();
    }

    @Override
    public Licenses licenses() {
        return ports.licenses();
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return ports.correlated(correlationId);
    }

    @Override
    public DirectoryPorts pacedByCaller() {
        return ports.pacedByCaller();
    }

    /** Closes the connections. Calls under way fail, and no further one can be made. */
    @Override
    public void close() {
        wiring.close();
    }
}
