/** Partner Center: what its headers and error codes mean. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter;

import org.jspecify.annotations.NullMarked;
