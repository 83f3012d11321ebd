package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.wire.Routes;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.function.Function;

/** The routes of the service (wire sheet 2.1). */
final class ApiRoutes {
    private static final String CUSTOMER = "/v1/customers/{customer}";
    private static final String USERS = CUSTOMER + "/users";
    private static final String USER = USERS + "/{user}";
    private static final String ROLES = CUSTOMER + "/directoryroles";
    private static final String MEMBERS = ROLES + "/{role}/usermembers";
    private static final String PARTNER_MEMBERS = "/v1/roles/{role}/usermembers";

    private final Routes<Route> routes = new Routes<>();

    private ApiRoutes() {}

    /**
     * The meaning of a path and a method.
     *
     * @param endpoint returns the answer to a successful call; refusals are thrown
     */
    record Route(Operation operation, Function<ApiCall, WireResponse> endpoint) {}

    static Routes<Route> all() {
        return new ApiRoutes()
                .add("GET", "/v1/customers", Operation.LIST_CUSTOMERS, CustomerEndpoints::list)
                .add("GET", CUSTOMER, Operation.GET_CUSTOMER, CustomerEndpoints::get)
                .add("GET", USERS, Operation.LIST_USERS, UserEndpoints::list)
                .add("POST", USERS, Operation.CREATE_USER, UserEndpoints::create)
                .add("GET", USER, Operation.GET_USER, UserEndpoints::get)
                .add("PATCH", USER, Operation.UPDATE_USER, UserEndpoints::update)
                .add("DELETE", USER, Operation.DELETE_USER, UserEndpoints::delete)
                .add("PATCH", USER + "/resetpassword", Operation.RESET_PASSWORD, UserEndpoints::resetPassword)
                .add("GET", ROLES, Operation.LIST_ROLES, MemberEndpoints::roles)
                .add("GET", USER + "/directoryroles", Operation.LIST_USER_ROLES, MemberEndpoints::rolesOfUser)
                .add("GET", MEMBERS, Operation.LIST_ROLE_MEMBERS, MemberEndpoints::list)
                .add("POST", MEMBERS, Operation.ADD_ROLE_MEMBER, MemberEndpoints::add)
                .add("DELETE", MEMBERS + "/{user}", Operation.REMOVE_ROLE_MEMBER, MemberEndpoints::remove)
                .add("GET", "/v1/profiles/organization", Operation.GET_RESOURCE, PartnerProfileEndpoint::get)
                .add("GET", "/v1/roles", Operation.LIST_PARTNER_ROLES, PartnerRoleEndpoints::list)
                .add("GET", PARTNER_MEMBERS, Operation.LIST_PARTNER_ROLE_MEMBERS, PartnerRoleEndpoints::members)
                .add("POST", PARTNER_MEMBERS, Operation.ADD_PARTNER_ROLE_MEMBER, PartnerRoleEndpoints::addMember)
                .add(
                        "DELETE",
                        PARTNER_MEMBERS + "/{user}",
                        Operation.REMOVE_PARTNER_ROLE_MEMBER,
                        PartnerRoleEndpoints::removeMember)
                .add(
                        "GET",
                        CUSTOMER + "/subscribedskus",
                        Operation.LIST_SUBSCRIBED_SKUS,
                        LicenseEndpoints::subscribedSkus)
                .add("GET", USER + "/licenses", Operation.LIST_USER_LICENSES, LicenseEndpoints::ofUser)
                .add("POST", USER + "/licenseupdates", Operation.UPDATE_LICENSES, LicenseEndpoints::update)
                .routes;
    }

    private ApiRoutes add(
            String method, String template, Operation operation, Function<ApiCall, WireResponse> endpoint) {
        routes.add(method, template, new Route(operation, endpoint));
        return this;
    }
}
