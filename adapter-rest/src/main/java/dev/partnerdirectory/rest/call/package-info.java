/**
 * One call, from the asking to its answer or failure: headers, transport, retry, and what a refusal means. Of no use
 * to embedders, who meet {@link dev.partnerdirectory.rest.RestDirectory} alone, and free to change.
 */
@NullMarked
package dev.partnerdirectory.rest.call;

import org.jspecify.annotations.NullMarked;
