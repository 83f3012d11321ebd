package dev.partnerdirectory.core.model.license;

import java.util.List;

/**
 * A difference between a licence update that succeeded and its request.
 *
 * @param servicePlans names of the affected plans
 */
public record LicenseWarning(String code, String message, List<String> servicePlans) {
    public LicenseWarning {
        servicePlans = List.copyOf(servicePlans);
    }
}
