package dev.partnerdirectory.rest.wire;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/**
 * What every mapper here shares: {@code @Mapper(config = WireMapping.class)}. A field nobody mapped is a compile error,
 * and the generated source carries no date, so that two builds yield the same jar.
 */
@MapperConfig(unmappedTargetPolicy = ReportingPolicy.ERROR, suppressTimestampInGenerated = true)
interface WireMapping {}
