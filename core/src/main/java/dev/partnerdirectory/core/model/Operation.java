package dev.partnerdirectory.core.model;

import java.util.List;

/**
 * All calls that a directory answers, with the delegated roles that allow them. Any one of the roles is enough. The
 * first role is the least privileged one.
 */
public enum Operation {
    LIST_CUSTOMERS("list customers", Access.READ),
    GET_CUSTOMER("get a customer", Access.READ),
    LIST_USERS("list users", Access.READ, "Directory Readers", "Global Reader", "User Administrator"),
    GET_USER("get a user", LIST_USERS),
    CREATE_USER("create a user", Access.WRITE, "User Administrator", "Directory Writers"),
    UPDATE_USER("update a user", CREATE_USER),
    RESET_PASSWORD("reset a password", Access.WRITE, "User Administrator", "Privileged Authentication Administrator"),
    DELETE_USER("delete a user", Access.WRITE, "User Administrator"),
    RESTORE_USER("restore a user", CREATE_USER),
    LIST_USER_ROLES(
            "list a user's roles",
            Access.READ,
            "Directory Readers",
            "Global Reader",
            "User Administrator",
            "Privileged Role Administrator",
            "Directory Writers"),
    LIST_ROLES("list directory roles", LIST_USER_ROLES),
    LIST_ROLE_MEMBERS("list a role's members", LIST_USER_ROLES),
    ADD_ROLE_MEMBER("add a role member", Access.WRITE, "Privileged Role Administrator"),
    REMOVE_ROLE_MEMBER("remove a role member", ADD_ROLE_MEMBER),
    LIST_PARTNER_ROLES("list the partner account's roles", Access.READ),
    LIST_PARTNER_ROLE_MEMBERS("list a partner role's members", Access.READ),
    ADD_PARTNER_ROLE_MEMBER("add a partner role member", Access.WRITE),
    REMOVE_PARTNER_ROLE_MEMBER("remove a partner role member", Access.WRITE),
    LIST_SUBSCRIBED_SKUS(
            "list subscribed SKUs",
            Access.READ,
            "Directory Readers",
            "Global Reader",
            "User Administrator",
            "License Administrator"),
    LIST_USER_LICENSES(
            "list a user's licences",
            Access.READ,
            "Directory Readers",
            "License Administrator",
            "User Administrator",
            "Directory Writers"),
    UPDATE_LICENSES(
            "update a user's licences",
            Access.WRITE,
            "License Administrator",
            "User Administrator",
            "Directory Writers"),

    /** Reads an address that the caller names. No port has this operation. */
    GET_RESOURCE("get a resource", Access.READ),

    /** Writes to an address that the caller names. No port has this operation. */
    CHANGE_RESOURCE("change a resource", Access.WRITE);

    private enum Access {
        READ,
        WRITE
    }

    private final String words;
    private final Access access;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> sufficientRoles;

    Operation(String words, Access access, String... sufficientRoles) {
        this.words = words;
        this.access = access;
        this.sufficientRoles = List.of(sufficientRoles);
    }

    /** @param like an operation that the same roles allow, a read or a write too */
    Operation(String words, Operation like) {
        this.words = words;
        this.access = like.access;
        this.sufficientRoles = like.sufficientRoles;
    }

    /** What the operation does, as a verb phrase: "create a user". */
    public String words() {
        return words;
    }

    /** Whether the operation changes the directory. */
    public boolean isWrite() {
        return access == Access.WRITE;
    }

    /**
     * The names of the delegated roles that allow this operation. Any one of them is enough. Empty if no source names
     * one.
     */
    public List<String> sufficientRoles() {
        return sufficientRoles;
    }
}
