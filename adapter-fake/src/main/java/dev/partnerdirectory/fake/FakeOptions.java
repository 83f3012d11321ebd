package dev.partnerdirectory.fake;

/**
 * How the fake behaves where no source documents the service. The defaults are those that the wire sheet recommends.
 * Which status and code a refusal has is a matter of HTTP: see {@link
 * dev.partnerdirectory.fake.http.condition.Behaviour}.
 *
 * @param rememberRefusals whether a refused write is also answered from memory when its request id is sent again (R51)
 * @param weakPasswords    whether weak passwords are taken (R14)
 * @param missingPasswords whether a user can be created without a password (R10)
 */
public record FakeOptions(boolean rememberRefusals, boolean weakPasswords, boolean missingPasswords) {
    /** The defaults, as the wire sheet recommends them. */
    public static FakeOptions defaults() {
        return new FakeOptions(true, false, false);
    }

    public FakeOptions withRememberRefusals(boolean chosen) {
        return new FakeOptions(chosen, weakPasswords, missingPasswords);
    }

    /** With the rules for the passwords of new users and resets. */
    public FakeOptions withPasswords(boolean weakAreTaken, boolean mayBeMissing) {
        return new FakeOptions(rememberRefusals, weakAreTaken, mayBeMissing);
    }
}
