package dev.partnerdirectory.fake.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.wire.Html;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The interactive endpoints, which sign everyone in at once: authorize and device code. */
record SignInPages(TokenGrants grants, TokenMint mint) {
    private static final String TYPED_CODE = "EMULATOR1";
    private static final Set<String> RUNNING = Set.of("javascript", "data");

    /** Sends a code to the redirect address, by a redirect or by a form that submits itself. */
    WireResponse authorize(Form form) {
        String redirect = form.redirectUri();
        requireAddress(redirect);
        SignedIn who = grants.someone(form);
        boolean hashed = form.field("code_challenge_method")
                .filter("S256"::equalsIgnoreCase)
                .isPresent();
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put(
                "code",
                grants.codeFor(new TokenGrants.Code(
                        who, redirect, form.field("code_challenge"), hashed, form.field("nonce"))));
        if (form.field("response_type").orElse("code").contains("id_token")) {
            answer.put("id_token", mint.idToken(who, form.field("nonce")));
        }
        if (form.version() == 2) {
            answer.put("client_info", who.clientInfo());
        }
        form.field("state").ifPresent(state -> answer.put("state", state));
        String mode = form.field("response_mode").orElse("query").toLowerCase(Locale.ROOT);
        return mode.equals("form_post") ? posting(redirect, answer) : redirecting(redirect, answer, mode);
    }

    private static void requireAddress(String redirect) {
        boolean address;
        try {
            URI uri = URI.create(redirect);
            address = uri.isAbsolute() && !RUNNING.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            address = false;
        }
        if (!address) {
            throw TokenFault.invalidRequest("The redirect_uri is no address.");
        }
    }

    private static WireResponse redirecting(String redirect, Map<String, String> answer, String mode) {
        String separator = mode.equals("fragment") ? "#" : redirect.contains("?") ? "&" : "?";
        String pairs = answer.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return WireResponse.empty(302).with("Location", redirect + separator + pairs);
    }

    private static WireResponse posting(String redirect, Map<String, String> answer) {
        String fields = answer.entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(Html.escaped(entry.getKey()), Html.escaped(entry.getValue())))
                .collect(Collectors.joining());
        return WireResponse.text(
                200,
                "text/html; charset=utf-8",
                ("<!DOCTYPE html><html><head><title>Signing in</title></head><body onload=\"document.forms[0].submit()\">"
                                + "<form method=\"POST\" action=\"%s\">%s<button>Continue</button></form></body></html>")
                        .formatted(Html.escaped(redirect), fields));
    }

    ObjectNode deviceCode(Form form) {
        String address = "https://microsoft.com/devicelogin";
        long seconds = TokenGrants.DEVICE_CODE_LIFE.toSeconds();
        ObjectNode answer = WireJson.object()
                .put("user_code", TYPED_CODE)
                .put("device_code", grants.deviceCodeFor(grants.someone(form)));
        if (form.version() == 1) {
            answer.put("verification_url", address)
                    .put("expires_in", Long.toString(seconds))
                    .put("interval", "1");
        } else {
            answer.put("verification_uri", address).put("expires_in", seconds).put("interval", 1);
        }
        return answer.put(
                "message",
                "To sign in, use a web browser to open the page %s and enter the code %s to authenticate."
                        .formatted(address, TYPED_CODE));
    }
}
