/** Manifests, plans, journals, runs and credentials on files. */
module dev.partnerdirectory.files {
    requires transitive dev.partnerdirectory.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.yaml.snakeyaml;
    requires com.exceptionfactory.jagged;
    requires com.exceptionfactory.jagged.framework;
    requires com.exceptionfactory.jagged.x25519;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    exports dev.partnerdirectory.files;
    exports dev.partnerdirectory.files.manifest;
    exports dev.partnerdirectory.files.run;
    exports dev.partnerdirectory.files.seal;
    exports dev.partnerdirectory.files.token;

    opens dev.partnerdirectory.files.manifest to
            com.fasterxml.jackson.databind;
    opens dev.partnerdirectory.files.run to
            com.fasterxml.jackson.databind;
}
