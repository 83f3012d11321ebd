package dev.partnerdirectory.rest.partnercenter.license;

import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.rest.partnercenter.wire.WireMapping;
import dev.partnerdirectory.rest.partnercenter.wire.WireValues;
import dev.partnerdirectory.rest.partnercenter.wire.WireWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps SKUs and licences to and from the wire. */
@Mapper(
        config = WireMapping.class,
        uses = {WireValues.class, WireWords.class})
interface LicenseMapper {
    @Mapping(target = "capabilityStatus", defaultValue = "")
    @Mapping(target = "etag", source = "attributes.etag")
    SubscribedSku toModel(SubscribedSkuDto sku);

    @Mapping(target = "etag", source = "attributes.etag")
    License toModel(LicenseDto license);

    @Mapping(target = "name", defaultValue = "")
    @Mapping(target = "skuPartNumber", defaultValue = "")
    @Mapping(target = "licenseGroup", source = "licenseGroupId")
    ProductSku toModel(ProductSkuDto sku);

    @Mapping(target = "displayName", defaultValue = "")
    @Mapping(target = "serviceName", defaultValue = "")
    @Mapping(target = "capabilityStatus", defaultValue = "")
    ServicePlan toModel(ServicePlanDto plan);

    @Mapping(target = "code", defaultValue = "")
    @Mapping(target = "message", defaultValue = "")
    LicenseWarning toModel(LicenseUpdateDto.LicenseWarningDto warning);

    List<LicenseWarning> toWarnings(@Nullable List<LicenseUpdateDto.LicenseWarningDto> warnings);

    LicenseUpdateBody toBody(LicenseUpdate update);

    LicenseUpdateBody.AssignmentBody toBody(LicenseAssignment assignment);
}
