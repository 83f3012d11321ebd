package dev.partnerdirectory.core.model.license;

import java.util.List;

/**
 * Something the service did otherwise than asked in a licence update that it carried out.
 *
 * @param servicePlans names of the plans concerned
 */
public record LicenseWarning(String code, String message, List<String> servicePlans) {
    public LicenseWarning {
        servicePlans = List.copyOf(servicePlans);
    }
}
