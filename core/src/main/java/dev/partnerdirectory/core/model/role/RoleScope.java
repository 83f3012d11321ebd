package dev.partnerdirectory.core.model.role;

/** Where an assignment of a role is valid. */
public sealed interface RoleScope {
    /** Everywhere in the directory. */
    record WholeDirectory() implements RoleScope {}

    /** In one administrative unit of the directory only. */
    record AdministrativeUnit(String id) implements RoleScope {}

    /** For one account of the partner's only; roles of the partner's own account. */
    record Account(String id) implements RoleScope {}
}
