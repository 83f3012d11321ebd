package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.Operation;
import java.util.Map;
import java.util.Optional;

/** What to do about a refusal, by its code, its text and what was asked. */
final class Remedies {
    private static final String NO_RELATIONSHIP =
            "this customer has no relationship with the partner: send them a relationship request, or check the customer id";

    /** By code; each is used with one status only, or means the same with all (wire sheet 5.2). */
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("20002", NO_RELATIONSHIP),
            Map.entry("900421", "a token once issued does not gain multi-factor authentication; sign in again with it"),
            Map.entry("10001", "sign in again with multi-factor authentication"),
            Map.entry("900420", "ask for a token whose audience is the Partner Center API"),
            Map.entry("60012", "no unit of this licence is left: buy more, or free one"),
            Map.entry("60002", "check the user id; a deleted user must be restored first"),
            Map.entry("60003", "check the customer id"),
            Map.entry("2055", "it was changed meanwhile: read it again"),
            Map.entry("800018", "the sandbox's limits are reached: remove what is no longer needed"),
            Map.entry("900149", "the partner's programme status is not active: see the account in Partner Center"));

    private Remedies() {}

    static Optional<Remedy> forRefusal(Operation operation, int status, Fault fault) {
        Optional<Remedy> known = fault.code().map(BY_CODE::get).map(Remedy::new);
        return known.or(() -> byStatus(operation, status, fault));
    }

    /** The same refusal, with how to sign in again in the embedder's words. */
    static Unauthenticated signIn(Unauthenticated refused, String how) {
        String what = refused.details().remedy().map(Remedy::text).orElse("sign in again");
        return new Unauthenticated(
                String.valueOf(refused.getMessage()),
                refused.isMfaMissing(),
                refused.details().withRemedy(what + ": " + how),
                refused.getCause());
    }

    private static Optional<Remedy> byStatus(Operation operation, int status, Fault fault) {
        return switch (status) {
            case 400 ->
                fault.says("usage location")
                        ? say("set the user's usage location, a two-letter country code, first")
                        : Optional.empty();
            case 401 -> say("sign in again");
            case 403 ->
                fault.says("application credentials")
                        ? say("sign in as a person: this call is refused to applications")
                        : Remedy.neededRole(operation);
            case 404 -> operation == Operation.GET_CUSTOMER ? say("check the customer id") : Optional.empty();
            case 429 -> say("fewer calls at the same time");
            default ->
                status >= 300 && status < 400
                        ? say("check the base URL: something answers there with a redirect")
                        : Optional.empty();
        };
    }

    private static Optional<Remedy> say(String what) {
        return Optional.of(new Remedy(what));
    }
}
