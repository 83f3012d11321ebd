/** The model as JSON, with Jackson 2 or Jackson 3. */
module dev.partnerdirectory.jackson {
    requires transitive dev.partnerdirectory.core;
    requires static com.fasterxml.jackson.annotation;
    requires static transitive com.fasterxml.jackson.databind;
    requires static transitive tools.jackson.databind;
    requires static org.jspecify;

    exports dev.partnerdirectory.jackson;

    provides com.fasterxml.jackson.databind.Module with
            dev.partnerdirectory.jackson.PartnerDirectoryJackson2Module;
    provides tools.jackson.databind.JacksonModule with
            dev.partnerdirectory.jackson.PartnerDirectoryJackson3Module;
}
