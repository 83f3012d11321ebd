/**
 * The results of an inspection. Adapters find facts about the connection to the service and about the sign-in. Core
 * derives findings and rights from them.
 */
@NullMarked
package dev.partnerdirectory.core.inspection;

import org.jspecify.annotations.NullMarked;
