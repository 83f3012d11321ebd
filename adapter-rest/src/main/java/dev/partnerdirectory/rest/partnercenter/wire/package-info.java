/** What all Partner Center calls share: pages, their links, and the values, words and times of the wire. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter.wire;

import org.jspecify.annotations.NullMarked;
