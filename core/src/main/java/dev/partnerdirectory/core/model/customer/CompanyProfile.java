package dev.partnerdirectory.core.model.customer;

import java.util.Optional;

/**
 * A customer's identity.
 *
 * @param domain the customer's default domain, such as {@code contoso.onmicrosoft.com}
 */
public record CompanyProfile(CustomerId tenantId, String domain, String companyName, Optional<String> email) {}
