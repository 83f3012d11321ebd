package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;

/** Says what is wrong in a seed, and where. */
final class SeedFault {
    private SeedFault() {}

    static InvalidRequest at(String path, String reason) {
        return new InvalidRequest(path, reason, ErrorDetails.none());
    }

    /** @param path path of the object that could not be read */
    static InvalidRequest of(String path, SeedObject.WrongValue wrong) {
        return at(path + wrong.path(), String.valueOf(wrong.getMessage()));
    }

    static InvalidRequest notJson(JsonProcessingException failure) {
        JsonLocation place = failure.getLocation();
        return at(
                "",
                "the seed is not JSON: line %d, column %d: %s"
                        .formatted(place.getLineNr(), place.getColumnNr(), failure.getOriginalMessage()));
    }
}
