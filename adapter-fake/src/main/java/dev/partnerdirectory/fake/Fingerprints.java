package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;

/** The parts of what is sent, for fingerprints: every field, in one order. */
final class Fingerprints {
    private Fingerprints() {}

    static void add(Fingerprint fingerprint, PasswordProfile profile) {
        fingerprint.add(profile.password().map(Secret::reveal)).add(profile.forceChangePassword());
    }

    static void add(Fingerprint fingerprint, UserChanges changes) {
        fingerprint
                .add(changes.userPrincipalName())
                .add(changes.displayName())
                .add(changes.firstName())
                .add(changes.lastName())
                .add(changes.usageLocation())
                .add(changes.phoneNumber());
    }

    static void add(Fingerprint fingerprint, NewUserMember member) {
        fingerprint
                .add(member.id())
                .add(member.displayName())
                .add(member.userPrincipalName())
                .add(member.accountId());
    }
}
