/** All failures, in one sealed family. Each one has its kind, the service's code and ids, and a remedy in words. */
@NullMarked
package dev.partnerdirectory.core.error;

import org.jspecify.annotations.NullMarked;
