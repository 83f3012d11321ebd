/**
 * A {@code PartnerDirectory} bean for Spring Boot 3.5 and 4. One artifact serves both: only the health API differs, and there is a
 * class for each.
 */
@NullMarked
package dev.partnerdirectory.spring;

import org.jspecify.annotations.NullMarked;
