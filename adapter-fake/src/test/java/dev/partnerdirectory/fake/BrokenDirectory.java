package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.BrokenPorts.Call;
import dev.partnerdirectory.fake.BrokenPorts.Fault;
import dev.partnerdirectory.tck.ConcurrencyContract;
import dev.partnerdirectory.tck.CustomerUsersContract;
import dev.partnerdirectory.tck.DeletedUsersContract;
import dev.partnerdirectory.tck.DirectoryContract;
import dev.partnerdirectory.tck.DirectoryUnderTest;
import dev.partnerdirectory.tck.IdempotencyContract;
import dev.partnerdirectory.tck.KeptRequestIdsContract;
import dev.partnerdirectory.tck.LicensesContract;
import dev.partnerdirectory.tck.PagingContract;
import dev.partnerdirectory.tck.RoleMembersContract;
import dev.partnerdirectory.tck.SampleCustomer;
import dev.partnerdirectory.tck.Samples;
import dev.partnerdirectory.tck.UnicodeContract;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * Directories with one fault each. {@link LawsBiteTest} runs the contract suites on them; they do not run by
 * themselves.
 */
abstract class BrokenDirectory {
    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();
    private final FakeUnderTest sound = new FakeUnderTest(fake, clock);
    private final Fault fault;

    BrokenDirectory(Fault fault) {
        this.fault = fault;
    }

    public DirectoryUnderTest directory() {
        return new Broken(sound, BrokenPorts.of(fake, fault), this instanceof NeverPurges);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private record Broken(FakeUnderTest sound, DirectoryPorts ports, boolean standsStill)
            implements DirectoryUnderTest {
        @Override
        public void add(SampleCustomer customer) {
            sound.add(customer);
        }

        @Override
        public void add(CustomerId customer, CustomerUser user, Set<RoleId> roles) {
            sound.add(customer, user, roles);
        }

        @Override
        public void add(PartnerRole role) {
            sound.add(role);
        }

        @Override
        public void add(Principal.User user) {
            sound.add(user);
        }

        @Override
        public void advance(Duration duration) {
            if (!standsStill) {
                sound.advance(duration);
            }
        }
    }

    /** A directory without a fault. */
    static final class Sound extends BrokenDirectory implements DirectoryContract, KeptRequestIdsContract {
        Sound() {
            super((method, arguments, call) -> call.with(arguments));
        }
    }

    static final class ForgetsRequestIds extends BrokenDirectory implements KeptRequestIdsContract {
        ForgetsRequestIds() {
            super((method, arguments, call) -> call.with(withNewIds(arguments)));
        }

        private static Object[] withNewIds(Object[] arguments) {
            Object[] changed = arguments.clone();
            for (int i = 0; i < changed.length; i++) {
                changed[i] = changed[i] instanceof RequestId ? Samples.requestId() : changed[i];
            }
            return changed;
        }
    }

    /** If the name is taken, creates the user under another name. */
    static final class CreatesNamesakes extends BrokenDirectory implements IdempotencyContract {
        CreatesNamesakes() {
            super((method, arguments, call) -> {
                try {
                    return call.with(method.equals("create") ? withNewId(arguments) : arguments);
                } catch (Conflict taken) {
                    return call.with(withNewId(renamed(arguments)));
                }
            });
        }

        private static Object[] withNewId(Object[] arguments) {
            return new Object[] {arguments[0], arguments[1], Samples.requestId()};
        }

        private static Object[] renamed(Object[] arguments) {
            NewCustomerUser user = (NewCustomerUser) arguments[1];
            UserPrincipalName other = new UserPrincipalName("other." + user.userPrincipalName());
            return new Object[] {
                arguments[0], NewCustomerUser.of(other, user.displayName(), user.passwordProfile()), arguments[2]
            };
        }
    }

    static final class LosesTheLastOfAPage extends BrokenDirectory implements PagingContract {
        LosesTheLastOfAPage() {
            super((method, arguments, call) -> shortened(call.with(arguments)));
        }

        private static Object shortened(Object answer) {
            return answer instanceof Page<?> page && page.next().isPresent()
                    ? new Page<>(page.items().subList(0, page.items().size() - 1), page.next())
                    : answer;
        }
    }

    static final class CutsListingsShort extends BrokenDirectory implements PagingContract {
        CutsListingsShort() {
            super((method, arguments, call) ->
                    call.with(arguments) instanceof Page<?> page ? Page.last(page.items()) : call.with(arguments));
        }
    }

    static final class NeverPurges extends BrokenDirectory implements DeletedUsersContract {
        NeverPurges() {
            super((method, arguments, call) -> call.with(arguments));
        }
    }

    static final class CountsLicencesTwice extends BrokenDirectory implements LicensesContract {
        CountsLicencesTwice() {
            super((method, arguments, call) -> doubled(call.with(arguments)));
        }

        private static Object doubled(Object answer) {
            return answer instanceof List<?> list
                    ? list.stream()
                            .map(one -> one instanceof SubscribedSku sku ? doubled(sku) : one)
                            .toList()
                    : answer;
        }

        private static SubscribedSku doubled(SubscribedSku sku) {
            return sku.toBuilder().consumedUnits(2 * sku.consumedUnits()).build();
        }
    }

    private static Object addedTwice(String method, Object[] arguments, Call call) throws Throwable {
        try {
            return call.with(arguments);
        } catch (Conflict twice) {
            if (!method.equals("add")) {
                throw twice;
            }
            NewUserMember member = (NewUserMember) arguments[2];
            return Optional.of(member.in((RoleId) arguments[1]));
        }
    }

    static final class AddsMembersTwice extends BrokenDirectory implements RoleMembersContract {
        AddsMembersTwice() {
            super(BrokenDirectory::addedTwice);
        }
    }

    static final class AddsMembersTwiceAtOnce extends BrokenDirectory implements ConcurrencyContract {
        AddsMembersTwiceAtOnce() {
            super(BrokenDirectory::addedTwice);
        }
    }

    static final class MistakesAbsenceForRefusal extends BrokenDirectory implements CustomerUsersContract {
        MistakesAbsenceForRefusal() {
            super((method, arguments, call) -> {
                try {
                    return call.with(arguments);
                } catch (NotFound absent) {
                    throw new Rejected("no", absent.details());
                }
            });
        }
    }

    static final class TidiesNames extends BrokenDirectory implements UnicodeContract {
        TidiesNames() {
            super((method, arguments, call) -> tidied(call.with(arguments)));
        }

        private static Object tidied(Object answer) {
            Object told = answer instanceof Optional<?> maybe ? maybe.orElse(null) : answer;
            return told instanceof CustomerUser user
                    ? new CustomerUser(
                            user.id(),
                            user.userPrincipalName(),
                            Normalizer.normalize(user.displayName(), Normalizer.Form.NFC),
                            user.firstName(),
                            user.lastName(),
                            user.usageLocation(),
                            user.immutableId(),
                            user.phoneNumber(),
                            user.state(),
                            user.userDomainType(),
                            user.lastDirectorySyncTime(),
                            user.softDeletionTime(),
                            Optional.empty())
                    : answer;
        }
    }
}
