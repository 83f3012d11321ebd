package modular.program;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.files.run.FileRuns;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * Creates a user and grants a role over the REST adapter, against the emulator. Then it plans for one more user and keeps the plan as
 * a run in the folder that it is given.
 */
public final class ModularProgram {
    public static void main(String[] args) {
        try (FakeDirectory fake = FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
                FakeDirectoryServer server = FakeDirectoryServer.start(fake);
                RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.from(() -> Secret.of("any-token")))
                        .baseUri(server.baseUri())
                        .build())) {
            PartnerDirectory directory = PartnerDirectory.over(rest).build();
            CustomerRef contoso = CustomerRef.parse("contoso.onmicrosoft.com");
            UserPrincipalName name = new UserPrincipalName("ann.lee@contoso.onmicrosoft.com");
            directory.users()
                    .create(
                            contoso,
                            NewCustomerUser.of(
                                    name,
                                    "Ann Lee",
                                    PasswordProfile.temporary(directory.users().generatePassword(name))));
            System.out.println(directory.roles()
                    .grant(contoso, RoleRef.parse("Helpdesk Administrator"), UserRef.parse(name.value()))
                    .toString()
                    .contains("Ann Lee"));

            Manifest wanted = Manifest.of(List.of(UserRow.of("contoso.onmicrosoft.com", "bo.lee@contoso.onmicrosoft.com")
                    .displayName("Bo Lee")
                    .build()));
            FileRuns runs = new FileRuns(Path.of(args[0]));
            RunId run = runs.create(directory.provisioning()
                            .plan(wanted, Provisioning.Options.standard())
                            .orThrow())
                    .id();
            System.out.println(runs.list().get(0).id().equals(run));

            System.out.println(PartnerDirectory.class.getModule().getName());
            System.out.println(RestDirectory.class.getModule().getName());
            System.out.println(FileRuns.class.getModule().getName());
        }
    }
}
