package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A national cloud: where its API and its sign-in are, and what it lacks (wire sheet 1.1). */
public enum Cloud {
    GLOBAL("https://api.partnercenter.microsoft.com", "https://login.microsoftonline.com", Map.of()),

    /** Shares the global API, but users of its customers can neither be created nor given roles. */
    US_GOVERNMENT(
            "https://api.partnercenter.microsoft.com",
            "https://login.microsoftonline.us",
            Map.of(
                    Operation.CREATE_USER, "users cannot be created in the US Government cloud",
                    Operation.ADD_ROLE_MEMBER, "roles cannot be assigned in the US Government cloud")),

    /** Operated by 21Vianet. Passwords cannot be reset and licences cannot be managed there. */
    CHINA_21VIANET(
            "https://partner.partnercenterapi.microsoftonline.cn",
            "https://login.chinacloudapi.cn",
            Map.of(
                    Operation.RESET_PASSWORD, "passwords cannot be reset in the cloud operated by 21Vianet",
                    Operation.UPDATE_LICENSES, "licences cannot be managed in the cloud operated by 21Vianet"));

    private final URI api;
    private final URI authority;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of is immutable
    private final Map<Operation, String> lacking;

    Cloud(String api, String authority, Map<Operation, String> lacking) {
        this.api = URI.create(api);
        this.authority = URI.create(authority);
        this.lacking = lacking;
    }

    /** The root of the API, without a version. */
    public URI api() {
        return api;
    }

    /** Where sign-in requests go. */
    public URI authority() {
        return authority;
    }

    /** Why this cloud cannot do {@code operation}; empty if it can. */
    public Optional<String> whyNot(Operation operation) {
        return Optional.ofNullable(lacking.get(operation));
    }
}
