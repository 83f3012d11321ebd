package dev.partnerdirectory.rest.partnercenter.customer;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.rest.partnercenter.wire.WireMapping;
import dev.partnerdirectory.rest.partnercenter.wire.WireValues;
import dev.partnerdirectory.rest.partnercenter.wire.WireWords;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps customers from the wire. */
@Mapper(
        config = WireMapping.class,
        uses = {WireValues.class, WireWords.class})
interface CustomerMapper {
    @Mapping(target = "companyProfile", source = ".")
    @Mapping(target = "etag", source = "attributes.etag")
    Customer toModel(CustomerDto customer);

    /** A listing may omit the profile's tenant, which is the customer's id. */
    @Mapping(target = "tenantId", source = "id")
    @Mapping(target = "domain", source = "companyProfile.domain", defaultValue = "")
    @Mapping(target = "companyName", source = "companyProfile.companyName", defaultValue = "")
    @Mapping(target = "email", source = "companyProfile.email")
    CompanyProfile toProfile(CustomerDto customer);
}
