package dev.partnerdirectory.rest.partnercenter.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The warnings of a licence update (wire sheet 3.5). The rest of the answer repeats the request.
 *
 * <pre>{"licenseWarnings":[{"code":"…","message":"…","servicePlans":["…"]}]}</pre>
 */
record LicenseUpdateDto(@Nullable List<LicenseWarningDto> licenseWarnings) {
    record LicenseWarningDto(
            @Nullable String code,
            @Nullable String message,
            @Nullable List<@Nullable String> servicePlans) {}
}
