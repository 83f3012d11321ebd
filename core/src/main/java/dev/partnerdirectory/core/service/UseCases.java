package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.port.in.CustomerCatalog;
import dev.partnerdirectory.core.port.in.LicenseAdministration;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.port.in.UserAdministration;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.PasswordGenerator;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.util.function.Supplier;

/**
 * The services behind the driving ports, wired over one directory. Applications come by way of {@link
 * dev.partnerdirectory.core.PartnerDirectory}. Immutable, thread-safe.
 */
public final class UseCases {
    private final CustomerCatalog customers;
    private final UserAdministration users;
    private final RoleAdministration roles;
    private final PartnerRoleAdministration partnerRoles;
    private final LicenseAdministration licenses;

    public UseCases(DirectoryPorts directory, Settings settings) {
        Supplier<DirectorySession> units = () -> DirectorySession.begin(directory, settings);
        Validation validation = new Validation(settings.validator());
        PasswordGenerator passwords = new PasswordGenerator(settings.random());
        customers = new CustomerCatalogService(units, validation);
        users = new UserAdministrationService(units, validation, passwords);
        roles = new RoleAdministrationService(units);
        partnerRoles = new PartnerRoleAdministrationService(units, validation);
        licenses = new LicenseAdministrationService(units);
    }

    public CustomerCatalog customers() {
        return customers;
    }

    public UserAdministration users() {
        return users;
    }

    public RoleAdministration roles() {
        return roles;
    }

    public PartnerRoleAdministration partnerRoles() {
        return partnerRoles;
    }

    public LicenseAdministration licenses() {
        return licenses;
    }
}
