package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.SeedCustomer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The fake directory behind the profile {@code sandbox}. */
public final class Sandbox {
    private Sandbox() {}

    /** Opens it. */
    public static FakeDirectory open(Path folder) {
        FakeDirectory directory = FakeDirectory.inMemory().open();
        CustomerId id = new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
        directory.add(new SeedCustomer(
                new Customer(
                        id,
                        new CompanyProfile(id, "contoso.onmicrosoft.com", "Contoso", Optional.empty()),
                        RelationshipToPartner.RESELLER,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                List.of(),
                List.of(new DirectoryRole(new RoleId("62e90394-69f5-4237-9190-012177145e10"), "Company Administrator")),
                List.of()));
        return directory;
    }
}
