package dev.partnerdirectory.rest.partnercenter.wire;

import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.ReportingPolicy;

/**
 * What every mapper here shares: {@code @Mapper(config = WireMapping.class)}. A field nobody mapped is a compile error,
 * a list that is left out is an empty one, and the generated source carries no date, so that two builds yield the same
 * jar.
 */
@MapperConfig(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT,
        suppressTimestampInGenerated = true)
public interface WireMapping {}
