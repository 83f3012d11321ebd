package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.InterceptedPorts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ports for dry runs. Reads are passed on. A write is answered without being sent. Thread-safe. */
public final class ReadOnlyPorts {
    private final UserLookup users;

    private ReadOnlyPorts(DirectoryPorts ports) {
        this.users = new UserLookup(ports.users());
    }

    /** The same directory without writes. */
    public static DirectoryPorts over(DirectoryPorts ports) {
        ReadOnlyPorts readOnly = new ReadOnlyPorts(ports);
        return InterceptedPorts.over(ports, call -> call.isWrite() ? readOnly.answer(call) : call.proceed());
    }

    private @Nullable Object answer(InterceptedPorts.PortCall write) {
        Class<?> type = write.answerType();
        if (type == CustomerUser.class) {
            if (write.argument(1) instanceof NewCustomerUser user) {
                return user.asCreated(UserId.UNASSIGNED);
            }
            CustomerUser restored = users.deleted(write.customer().orElseThrow(), (UserId) write.argument(1))
                    .get(0)
                    .restored();
            return write.argument(2) instanceof UserPrincipalName name
                    ? UserChanges.none().withUserPrincipalName(name).appliedTo(restored)
                    : restored;
        }
        return type == Optional.class ? Optional.empty() : type == List.class ? List.of() : null;
    }
}
