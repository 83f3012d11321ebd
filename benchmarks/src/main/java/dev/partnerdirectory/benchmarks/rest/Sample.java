package dev.partnerdirectory.benchmarks.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What all rivals send and receive. */
final class Sample {
    static final String CUSTOMER = "4ac1c1a5-9a2b-4f2f-8b0e-3a6f1d2c7b10";
    static final String ROLE = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    static final String USER = "a9ef48bb-8758-4590-a312-d4a47bfaded4";
    static final String NAME = "Daniel Tsai";
    static final String LOGIN = "daniel@contoso.onmicrosoft.com";
    static final String PATH = "/v1/customers/" + CUSTOMER + "/directoryroles/" + ROLE + "/usermembers";

    /** As long as a real token. */
    static final String TOKEN = "x".repeat(1_500);

    private Sample() {}

    record Attributes(String objectType) {}

    record Body(String id, String displayName, String userPrincipalName, Attributes attributes) {
        static Body sample() {
            return new Body(USER, NAME, LOGIN, new Attributes("UserMember"));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String id, String displayName, String userPrincipalName, String roleId) {
        void check() {
            if (!USER.equals(id)) {
                throw new IllegalStateException("not the member that was added: " + id);
            }
        }
    }
}
