/** The directory ports over Partner Center's REST API. */
module dev.partnerdirectory.rest {
    requires transitive dev.partnerdirectory.core;
    requires transitive feign.core;
    requires com.fasterxml.jackson.databind;
    requires com.microsoft.aad.msal4j;
    requires java.net.http;
    requires jdk.net;
    requires jdk.unsupported;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.mapstruct;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.partnerdirectory.rest;
    exports dev.partnerdirectory.rest.auth;
    exports dev.partnerdirectory.rest.partnercenter;

    opens dev.partnerdirectory.rest.http to
            com.fasterxml.jackson.databind;
    opens dev.partnerdirectory.rest.partnercenter.customer to
            com.fasterxml.jackson.databind;
    opens dev.partnerdirectory.rest.partnercenter.license to
            com.fasterxml.jackson.databind;
    opens dev.partnerdirectory.rest.partnercenter.role to
            com.fasterxml.jackson.databind;
    opens dev.partnerdirectory.rest.partnercenter.user to
            com.fasterxml.jackson.databind;
    opens dev.partnerdirectory.rest.partnercenter.wire to
            com.fasterxml.jackson.databind;
}
