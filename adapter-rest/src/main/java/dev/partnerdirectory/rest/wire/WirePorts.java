package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.rest.call.Calls;
import dev.partnerdirectory.rest.call.Wiring;
import dev.partnerdirectory.rest.options.PasswordReset;
import java.net.URI;
import java.util.Optional;

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
    public static WirePorts over(Wiring wiring, Calls calls, RequestIds ids, URI base, PasswordReset reset) {
        Apis apis = new Apis(
                wiring.make(CustomersApi.class),
                wiring.make(CustomerUsersApi.class),
                wiring.make(DirectoryRolesApi.class),
                wiring.make(RoleMembersApi.class),
                wiring.make(PartnerRolesApi.class),
                wiring.make(LicensesApi.class),
                new CustomerMapperImpl(),
                new CustomerUserMapperImpl(),
                new RoleMapperImpl(),
                new LicenseMapperImpl(),
                new Links(base),
                reset);
        return new WirePorts(apis, new Caller(calls, ids, Optional.empty()));
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
        return new WirePorts(apis, new Caller(caller.calls(), caller.ids(), Optional.of(correlationId)));
    }

    @Override
    public DirectoryPorts pacedByCaller() {
        return new WirePorts(apis, new Caller(caller.calls().pacedByCaller(), caller.ids(), caller.correlation()));
    }
}
