package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.wire.RouteTree;

/** The routes of wire sheet 2.1. */
final class Routes {
    private Routes() {}

    static RouteTree<Route> all() {
        RouteTree<Route> tree = new RouteTree<>();
        customers(tree);
        users(tree);
        roles(tree);
        partnerRoles(tree);
        licenses(tree);
        return tree;
    }

    private static void customers(RouteTree<Route> tree) {
        tree.add("GET", "/v1/customers", new Route(Operation.LIST_CUSTOMERS, CustomerEndpoints::list))
                .add("GET", "/v1/customers/{c}", new Route(Operation.GET_CUSTOMER, CustomerEndpoints::get));
    }

    private static void users(RouteTree<Route> tree) {
        String users = "/v1/customers/{c}/users";
        String user = users + "/{u}";
        Route reset = new Route(Operation.RESET_PASSWORD, UserEndpoints::resetPassword);
        tree.add("GET", users, new Route(Operation.LIST_USERS, UserEndpoints::list))
                .add("POST", users, new Route(Operation.CREATE_USER, UserEndpoints::create))
                .add("GET", user, new Route(Operation.GET_USER, UserEndpoints::get))
                .add("PATCH", user, new Route(Operation.UPDATE_USER, UserEndpoints::update))
                .add("DELETE", user, new Route(Operation.DELETE_USER, UserEndpoints::delete))
                .add("PATCH", user + "/resetpassword", reset);
    }

    private static void roles(RouteTree<Route> tree) {
        String roles = "/v1/customers/{c}/directoryroles";
        String members = roles + "/{r}/usermembers";
        tree.add("GET", roles, new Route(Operation.LIST_ROLES, RoleEndpoints::list))
                .add(
                        "GET",
                        "/v1/customers/{c}/users/{u}/directoryroles",
                        new Route(Operation.LIST_USER_ROLES, RoleEndpoints::ofUser))
                .add("GET", members, new Route(Operation.LIST_ROLE_MEMBERS, MemberEndpoints::list))
                .add("POST", members, new Route(Operation.ADD_ROLE_MEMBER, MemberEndpoints::add))
                .add("DELETE", members + "/{m}", new Route(Operation.REMOVE_ROLE_MEMBER, MemberEndpoints::remove));
    }

    private static void partnerRoles(RouteTree<Route> tree) {
        String members = "/v1/roles/{r}/usermembers";
        tree.add("GET", "/v1/roles", new Route(Operation.LIST_PARTNER_ROLES, PartnerRoleEndpoints::list))
                .add("GET", members, new Route(Operation.LIST_PARTNER_ROLE_MEMBERS, PartnerRoleEndpoints::members))
                .add("POST", members, new Route(Operation.ADD_PARTNER_ROLE_MEMBER, PartnerRoleEndpoints::addMember))
                .add(
                        "DELETE",
                        members + "/{m}",
                        new Route(Operation.REMOVE_PARTNER_ROLE_MEMBER, PartnerRoleEndpoints::removeMember));
    }

    private static void licenses(RouteTree<Route> tree) {
        String user = "/v1/customers/{c}/users/{u}";
        Route update = new Route(Operation.UPDATE_LICENSES, LicenseEndpoints::update);
        tree.add(
                        "GET",
                        "/v1/customers/{c}/subscribedskus",
                        new Route(Operation.LIST_SUBSCRIBED_SKUS, LicenseEndpoints::subscribedSkus))
                .add("GET", user + "/licenses", new Route(Operation.LIST_USER_LICENSES, LicenseEndpoints::ofUser))
                .add("POST", user + "/licenseupdates", update);
    }
}
