package dev.partnerdirectory.rest.partnercenter.wire;

import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.ReportingPolicy;

/**
 * The settings that all mappers here share: {@code @Mapper(config = WireMapping.class)}. An unmapped field is a compile
 * error, and a missing list becomes an empty one. The generated source has no date, so builds are reproducible.
 */
@MapperConfig(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT,
        suppressTimestampInGenerated = true)
public interface WireMapping {}
