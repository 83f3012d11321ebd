package dev.partnerdirectory.rest.partnercenter.user;

import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.rest.partnercenter.wire.WireMapping;
import dev.partnerdirectory.rest.partnercenter.wire.WireTimes;
import dev.partnerdirectory.rest.partnercenter.wire.WireValues;
import dev.partnerdirectory.rest.partnercenter.wire.WireWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps users to and from the wire. */
@Mapper(
        config = WireMapping.class,
        uses = {WireValues.class, WireWords.class, WireTimes.class})
interface CustomerUserMapper {
    @Mapping(target = "displayName", defaultValue = "")
    @Mapping(target = "etag", source = "attributes.etag")
    CustomerUser toModel(CustomerUserDto user);

    @Mapping(target = "state", ignore = true)
    CustomerUserBody toBody(NewCustomerUser user);

    @Mapping(target = "state", ignore = true)
    @Mapping(target = "immutableId", ignore = true)
    @Mapping(target = "passwordProfile", ignore = true)
    CustomerUserBody toBody(UserChanges changes);

    CustomerUserBody.PasswordProfileBody toBody(PasswordProfile profile);

    default @Nullable Secret orNull(Optional<Secret> password) {
        return password.orElse(null);
    }
}
