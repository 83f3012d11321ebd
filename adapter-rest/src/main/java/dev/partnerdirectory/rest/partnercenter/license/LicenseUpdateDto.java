package dev.partnerdirectory.rest.partnercenter.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service did otherwise than asked (wire sheet 3.5); the rest of the answer says what was sent.
 *
 * <pre>{"licenseWarnings":[{"code":"…","message":"…","servicePlans":["…"]}]}</pre>
 */
record LicenseUpdateDto(@Nullable List<LicenseWarningDto> licenseWarnings) {
    record LicenseWarningDto(
            @Nullable String code,
            @Nullable String message,
            @Nullable List<@Nullable String> servicePlans) {}
}
