/** Contract suites for every driven port. */
module dev.partnerdirectory.tck {
    requires transitive dev.partnerdirectory.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires org.assertj.core;
    requires static org.jspecify;

    exports dev.partnerdirectory.tck;

    opens dev.partnerdirectory.tck;
}
