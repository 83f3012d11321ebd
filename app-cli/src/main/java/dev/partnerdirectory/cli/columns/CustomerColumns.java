package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.customer.Customer;
import java.util.Optional;

/** The columns of a customer. */
public final class CustomerColumns {
    public static final Columns<Customer> CUSTOMER = Columns.of(
            field(
                    "companyProfile.companyName",
                    customer -> customer.companyProfile().companyName()),
            key("companyProfile.domain", customer -> customer.companyProfile().domain()),
            field("relationshipToPartner", customer -> EnumFormat.lower(customer.relationshipToPartner())),
            id("id", Customer::id),
            detail(
                    "companyProfile.tenantId",
                    customer -> customer.companyProfile().tenantId()),
            detail("companyProfile.email", customer -> customer.companyProfile().email()),
            detail("commerceId", Customer::commerceId),
            detail("allowDelegatedAccess", Customer::allowDelegatedAccess),
            detail(
                    "customDomains",
                    customer -> Optional.of(customer.customDomains()).filter(domains -> !domains.isEmpty())),
            detail("attributes.etag", Customer::etag));

    private CustomerColumns() {}
}
