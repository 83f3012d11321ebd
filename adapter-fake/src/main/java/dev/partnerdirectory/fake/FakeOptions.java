package dev.partnerdirectory.fake;

import java.time.Duration;

/**
 * How the fake behaves where no source documents the service. The defaults are those that the wire sheet recommends.
 *
 * @param duplicateName    how a second active user with the same name is refused (R12)
 * @param existingMember   what adding a member a second time does (R38)
 * @param rememberRefusals whether a refused write is also answered from memory when its request id is sent again (R51)
 * @param requestIdWindow  how long a request id is remembered (R51)
 * @param deletedUsersStay how long a deleted user can be restored (R23)
 * @param defaultPageSize  page size if the caller gives none
 */
public record FakeOptions(
        DuplicateName duplicateName,
        ExistingMember existingMember,
        boolean rememberRefusals,
        Duration requestIdWindow,
        Duration deletedUsersStay,
        int defaultPageSize) {

    /** The HTTP status for a user principal name that is taken (R12). */
    public enum DuplicateName {
        STATUS_409,
        STATUS_400,
        STATUS_500;

        int status() {
            return switch (this) {
                case STATUS_409 -> 409;
                case STATUS_400 -> 400;
                case STATUS_500 -> 500;
            };
        }
    }

    /** What happens when a user is added who is already a member (R38). */
    public enum ExistingMember {
        STATUS_409,
        STATUS_400,
        /** Answers as if the user had just been added. */
        ANSWERED_AS_ADDED
    }

    /** The defaults, as the wire sheet recommends them. */
    public static FakeOptions defaults() {
        return new FakeOptions(
                DuplicateName.STATUS_409,
                ExistingMember.STATUS_409,
                true,
                Duration.ofHours(24),
                Duration.ofDays(30),
                100);
    }

    public FakeOptions withDuplicateName(DuplicateName chosen) {
        return new FakeOptions(
                chosen, existingMember, rememberRefusals, requestIdWindow, deletedUsersStay, defaultPageSize);
    }

    public FakeOptions withExistingMember(ExistingMember chosen) {
        return new FakeOptions(
                duplicateName, chosen, rememberRefusals, requestIdWindow, deletedUsersStay, defaultPageSize);
    }

    public FakeOptions withRememberRefusals(boolean chosen) {
        return new FakeOptions(
                duplicateName, existingMember, chosen, requestIdWindow, deletedUsersStay, defaultPageSize);
    }

    public FakeOptions withDefaultPageSize(int chosen) {
        return new FakeOptions(
                duplicateName, existingMember, rememberRefusals, requestIdWindow, deletedUsersStay, chosen);
    }
}
