/** What all of Partner Center's calls share: pages and their links, values, words and times of the wire. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter.wire;

import org.jspecify.annotations.NullMarked;
