package dev.partnerdirectory.rest.partnercenter.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WireValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2017-01-20T00:33:34Z, 2017-01-20T00:33:34Z",
        "2017-01-20T00:33:34, 2017-01-20T00:33:34Z",
        "2017-01-20T00:33:34.7Z, 2017-01-20T00:33:34.7Z",
        "2020-09-02T23:26:19.7753934Z, 2020-09-02T23:26:19.775393400Z",
        "2020-09-02T23:26:19.7753934, 2020-09-02T23:26:19.775393400Z",
        "2017-01-20T02:33:34+02:00, 2017-01-20T00:33:34Z",
        "2017-01-19T19:03:34.000-0530, 2017-01-20T00:33:34Z",
        "2017-01-20t00:33:34z, 2017-01-20T00:33:34Z",
    })
    void a_time_is_read_in_every_form(String text, Instant expected) {
        assertThat(WireTimes.instant(text)).contains(expected);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "June 24 2016 22:00:25 PST", "x"})
    void what_is_no_time_or_was_never_set_is_absent(String text) {
        assertThat(WireTimes.instant(text)).isEmpty();
    }

    @Test
    void words_are_read_in_any_case_as_numbers_and_as_unknown() {
        assertThat(WireWords.userState("active")).isEqualTo(UserState.ACTIVE);
        assertThat(WireWords.userState("Inactive")).isEqualTo(UserState.INACTIVE);
        assertThat(WireWords.userState("1")).isEqualTo(UserState.INACTIVE);
        assertThat(WireWords.userState("frozen")).isEqualTo(UserState.UNKNOWN);
        assertThat(WireWords.userState(null)).isEqualTo(UserState.UNKNOWN);
        assertThat(WireWords.userDomainType("Federated")).isEqualTo(UserDomainType.FEDERATED);
        assertThat(WireWords.userDomainType("new")).isEqualTo(UserDomainType.UNKNOWN);
        assertThat(WireWords.relationship("microsoft_support")).isEqualTo(RelationshipToPartner.MICROSOFT_SUPPORT);
        assertThat(WireWords.relationship("MicrosoftSupport")).isEqualTo(RelationshipToPartner.MICROSOFT_SUPPORT);
        assertThat(WireWords.licenseGroup("Group2")).isEqualTo(LicenseGroup.GROUP2);
        assertThat(WireWords.licenseGroup("none")).isEqualTo(LicenseGroup.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "USA", "12", "ÄÖ"})
    void a_country_nobody_could_be_in_is_absent(String text) {
        assertThat(WireValues.usageLocation(text)).isEmpty();
    }
}
