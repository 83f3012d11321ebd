package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.token.TokenPolicy;

/** The sign-in service as the switches have it. */
record SwitchedTokenPolicy(Conditions conditions) implements TokenPolicy {
    @Override
    public boolean isRefreshTokenReusable() {
        return conditions.behaviours().is(Behaviour.REFRESH_TOKEN_REUSE, "accepted");
    }

    @Override
    public boolean areTokensChecked() {
        return conditions.behaviours().is(Behaviour.TOKENS, "checked");
    }

    @Override
    public boolean isSignInWithMfa() {
        return conditions.behaviours().is(Behaviour.SIGN_IN_MFA, "yes");
    }
}
