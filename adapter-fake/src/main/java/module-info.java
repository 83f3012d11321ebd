/** The directory ports over one fake directory: in memory, on disk, or over HTTP as an emulator. */
module dev.partnerdirectory.fake {
    requires transitive dev.partnerdirectory.core;
    requires com.fasterxml.jackson.databind;
    requires java.logging;
    requires jdk.unsupported;
    requires undertow.core;
    requires xnio.api;
    requires org.slf4j;
    requires static org.junit.jupiter.api;
    requires static org.jspecify;

    exports dev.partnerdirectory.fake;
    exports dev.partnerdirectory.fake.http;
    exports dev.partnerdirectory.fake.http.condition;
    exports dev.partnerdirectory.fake.http.fault;
    exports dev.partnerdirectory.fake.http.journal;
    exports dev.partnerdirectory.fake.http.junit;
    exports dev.partnerdirectory.fake.http.token;
}
