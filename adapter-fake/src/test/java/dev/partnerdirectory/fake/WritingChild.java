package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.tck.Samples;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that opens a sandbox on disk, prints {@code ready}, and then creates users in a role, or adds one seed
 * after another, until it is killed. It prints a write only after it was acknowledged: request id, user id and name, or
 * the seed's number.
 */
final class WritingChild {
    static final CustomerId CUSTOMER = new CustomerId("11111111-1111-4111-8111-111111111111");
    static final RoleId ROLE = new RoleId("88d8e3e3-8f55-4a1e-953a-9b9898b8876b");
    static final String SEEDS = "seeds";
    static final int SEEDED_USERS = 2_000;
    private static final int ENOUGH = 100_000;

    private WritingChild() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (FakeDirectory fake = FakeDirectory.onDisk(Path.of(arguments[0]))
                .seededWith(Seed.sandbox())
                .open()) {
            out.println("ready");
            if (arguments.length > 2) {
                putInSeeds(fake, Integer.parseInt(arguments[2]), out);
            }
            for (int i = 0; i < ENOUGH && arguments.length > 1; i++) {
                RequestId id = Samples.requestId();
                NewCustomerUser user = person(arguments[1] + "-" + i);
                CustomerUser created = fake.users().create(CUSTOMER, user, id);
                fake.roleMembers().add(CUSTOMER, ROLE, NewUserMember.of(created), Samples.requestId());
                out.println(id + " " + created.id() + " " + created.userPrincipalName());
            }
            System.in.read();
        } catch (java.io.IOException parentIsGone) {
            out.println("gone");
        }
    }

    private static void putInSeeds(FakeDirectory fake, int last, PrintStream out) {
        for (int number = last + 1; number < last + ENOUGH; number++) {
            fake.replaceBy(Seed.generated(1, SEEDED_USERS, number));
            out.println(number);
        }
    }

    static NewCustomerUser person(String localPart) {
        return NewCustomerUser.of(
                new UserPrincipalName(localPart + "@contoso.onmicrosoft.com"),
                "Child " + localPart,
                Samples.password());
    }
}
