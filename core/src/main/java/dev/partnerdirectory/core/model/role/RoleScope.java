package dev.partnerdirectory.core.model.role;

/** The scope in which an assignment of a role is valid. */
public sealed interface RoleScope {
    /** Everywhere in the directory. */
    record WholeDirectory() implements RoleScope {}

    /** Only in one administrative unit of the directory. */
    record AdministrativeUnit(String id) implements RoleScope {}

    /** Only for one account of the partner; for roles of the partner's own account. */
    record Account(String id) implements RoleScope {}
}
