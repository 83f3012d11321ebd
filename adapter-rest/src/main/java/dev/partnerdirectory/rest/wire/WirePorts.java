package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.rest.PasswordReset;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import java.net.URI;

/** The six ports, made of Feign interfaces. Immutable, thread-safe. */
public final class WirePorts implements DirectoryPorts {
    /** What all correlations share. */
    private record Apis(
            CustomersApi customers,
            CustomerUsersApi users,
            DirectoryRolesApi directoryRoles,
            RoleMembersApi roleMembers,
            PartnerRolesApi partnerRoles,
            LicensesApi licenses,
            CustomerMapper customer,
            CustomerUserMapper user,
            RoleMapper role,
            LicenseMapper license,
            Links links,
            PasswordReset reset) {}

    private final Apis apis;
    private final Caller caller;

    private WirePorts(Apis apis, Caller caller) {
        this.apis = apis;
        this.caller = caller;
    }

    /**
     * The ports of one service.
     *
     * @param base where the service is, without the version: the only place continuation links may lead to
     */
    public static WirePorts over(FeignClients clients, CallExecutor calls, URI base, PasswordReset reset) {
        Apis apis = new Apis(
                clients.make(CustomersApi.class),
                clients.make(CustomerUsersApi.class),
                clients.make(DirectoryRolesApi.class),
                clients.make(RoleMembersApi.class),
                clients.make(PartnerRolesApi.class),
                clients.make(LicensesApi.class),
                new CustomerMapperImpl(),
                new CustomerUserMapperImpl(),
                new RoleMapperImpl(),
                new LicenseMapperImpl(),
                new Links(base),
                reset);
        return new WirePorts(apis, new Caller(calls));
    }

    @Override
    public Customers customers() {
        return new RestCustomers(apis.customers(), apis.customer(), caller, apis.links());
    }

    @Override
    public CustomerUsers users() {
        return new RestCustomerUsers(apis.users(), apis.user(), caller, apis.links(), apis.reset());
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return new RestDirectoryRoles(apis.directoryRoles(), apis.role(), caller, apis.links());
    }

    @Override
    public RoleMembers roleMembers() {
        return new RestRoleMembers(apis.roleMembers(), new MemberAnswers(apis.role()), caller, apis.links());
    }

    @Override
    public PartnerRoles partnerRoles() {
        return new RestPartnerRoles(
                apis.partnerRoles(), apis.role(), new MemberAnswers(apis.role()), caller, apis.links());
    }

    @Override
    public Licenses licenses() {
        return new RestLicenses(apis.licenses(), apis.license(), caller, apis.links());
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return new WirePorts(apis, new Caller(caller.calls().correlated(correlationId)));
    }

    @Override
    public DirectoryPorts pacedByCaller() {
        return new WirePorts(apis, new Caller(caller.calls().pacedByCaller()));
    }
}
