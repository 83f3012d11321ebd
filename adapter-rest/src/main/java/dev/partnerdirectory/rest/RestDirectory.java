package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.PartnerCenterDialect;
import dev.partnerdirectory.rest.wire.WirePorts;
import java.util.Optional;

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
    private final FeignClients clients;
    private final PartnerCenterDialect dialect;
    private final WirePorts ports;

    private RestDirectory(FeignClients clients, PartnerCenterDialect dialect, WirePorts ports) {
        this.clients = clients;
        this.dialect = dialect;
        this.ports = ports;
    }

    /** Opens a directory. Nothing is sent before the first call. */
    public static RestDirectory open(RestOptions options) {
        PartnerCenterDialect dialect = new PartnerCenterDialect(
                options.cloud(), options.locale(), options.application(), options.validateMfa());
        FeignClients clients = new FeignClients(
                options.baseUri(), options.connection(), dialect, options.time().clock(), options.capabilities());
        CallExecutor calls = CallExecutor.of(
                options.tokens(), dialect, options.connection(), options.retry(), options.requestIds(), options.time());
        return new RestDirectory(
                clients, dialect, WirePorts.over(clients, calls, options.baseUri(), options.passwordReset()));
    }

    /**
     * Whether the sign-in counts as multi-factor with the service, as its latest answer that said so has it
     * ({@code isMfaCompliant}); empty before, and with a service that does not say.
     */
    public Optional<Boolean> isMfaCompliant() {
        return dialect.isMfaCompliant();
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
        clients.close();
    }
}
